import {searchWords as words} from "../words/search.ts";
import {siteWords} from "../words/site.ts";
import {addLater} from "./addLater.ts";
import {arrowMoves} from "./arrowMoves.ts";
import {isFound, toQuery} from "./searchQuery.ts";

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options(options: {noWorker: boolean}): Promise<void>;
  debouncedSearch(query: string): Promise<{results: {data(): Promise<Found>}[]} | null>;
}

/** A page that was found, with its sections that hold the words. */
interface Found {
  url: string;
  meta: {title: string};
  excerpt: string;
  sub_results: FoundSection[];
}

interface FoundSection {
  title: string;
  url: string;
  excerpt: string;
  /** where the words are; a rare word scores more */
  weighted_locations: {balanced_score: number}[];
}

const limits = {pages: 6, sections: 3};

let pagefind: Promise<Pagefind> | undefined;

/** Opens the search in a dialog, which keeps the focus and gives it back; *index* is Pagefind's script. */
export function openSearch(index: string): void {
  if (document.querySelector(".search-dialog")) return;
  const dialog = document.createElement("dialog");
  dialog.className = "search-dialog";
  dialog.setAttribute("aria-label", words.open);
  const input = document.createElement("input");
  input.type = "search";
  input.placeholder = words.placeholder;
  input.setAttribute("aria-label", words.placeholder);
  const status = document.createElement("p");
  status.role = "status";
  const list = document.createElement("ol");
  const close = document.createElement("button");
  close.className = "plain-button";
  close.textContent = siteWords.close;
  close.addEventListener("click", () => dialog.close());
  dialog.append(input, close, status, list);
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || (event.target as Element).closest("a")) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  input.addEventListener("input", () => void search(index, input.value, status, list));
  dialog.addEventListener("keydown", (event) => {
    const {key, target} = event;
    if (key === "Enter" && target === input) list.querySelector("a")?.click();
    if (key === "Escape") dialog.close(); // a field of a search would only empty itself
    const [step] = arrowMoves[key] ?? [0];
    if (step === 0) return;
    const stops = [input, ...list.querySelectorAll("a")];
    const next = stops.indexOf(target as HTMLInputElement) + step;
    stops[Math.max(0, Math.min(next, stops.length - 1))].focus();
    event.preventDefault();
  });
  addLater(dialog);
  dialog.showModal();
}

async function search(
  index: string,
  query: string,
  status: HTMLElement,
  list: HTMLElement
): Promise<void> {
  try {
    pagefind ??= load(index);
    const found = await (await pagefind).debouncedSearch(toQuery(query));
    if (!found) return; // a newer query is on its way
    const pages = await Promise.all(
      found.results.slice(0, limits.pages).map((each) => each.data())
    );
    const isThere = pages.length > 0 && isFound(toQuery(query), excerptsOf(pages[0]));
    list.replaceChildren(...(isThere ? pages.map(renderPage) : []));
    const count = isThere ? found.results.length : 0;
    status.textContent = query.trim() === "" ? "" : words.count(count);
  } catch (error) {
    pagefind = undefined;
    status.textContent = words.unavailable;
    console.error(error);
  }
}

// Without a worker: the page's policy lets no text become the address of one.
async function load(index: string): Promise<Pagefind> {
  const loaded: Pagefind = await import(/* @vite-ignore */ index);
  await loaded.options({noWorker: true});
  return loaded;
}

function renderPage({url, meta, excerpt, sub_results}: Found): HTMLElement {
  const item = document.createElement("li");
  const sections = sub_results
    .filter((each) => each.url.includes("#"))
    .sort((a, b) => scoreOf(b) - scoreOf(a))
    .slice(0, limits.sections);
  item.append(
    renderLink(meta.title, url),
    ...(sections.length > 0 ? [] : [renderExcerpt(excerpt)])
  );
  for (const section of sections) {
    const part = document.createElement("div");
    part.append(renderLink(section.title, section.url), renderExcerpt(section.excerpt));
    item.append(part);
  }
  return item;
}

function excerptsOf({excerpt, sub_results}: Found): string[] {
  return [excerpt, ...sub_results.map((each) => each.excerpt)];
}

function scoreOf({weighted_locations}: FoundSection): number {
  return weighted_locations.reduce((sum, {balanced_score}) => sum + balanced_score, 0);
}

function renderLink(text: string, url: string): HTMLElement {
  const link = document.createElement("a");
  link.href = url;
  link.textContent = text.replace(/#$/, "");
  return link;
}

// An excerpt is text with <mark> around the words that were searched; nothing of it is parsed.
function renderExcerpt(excerpt: string): HTMLElement {
  const paragraph = document.createElement("p");
  excerpt.split(/<\/?mark>/).forEach((part, i) => {
    const node = i % 2 === 1 ? document.createElement("mark") : document.createElement("span");
    node.textContent = part.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity]);
    paragraph.append(node);
  });
  return paragraph;
}

const entities: {[entity: string]: string} = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&#39;": "'"
};
