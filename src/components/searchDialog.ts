import type {Found} from "./searchResults.ts";
import {searchWords as words} from "../words/search.ts";
import {siteWords} from "../words/site.ts";
import {addLater} from "./addLater.ts";
import {arrowMoves} from "./arrowMoves.ts";
import {isFound, toQuery} from "./searchQuery.ts";
import {excerptsOf, maxPages, renderPage} from "./searchResults.ts";

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options(options: {noWorker: boolean}): Promise<void>;
  debouncedSearch(query: string): Promise<{results: {data(): Promise<Found>}[]} | null>;
}

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
  let searched = Promise.resolve(); // what is in the field
  input.addEventListener("input", () => (searched = search(index, input, status, list)));
  dialog.addEventListener("keydown", (event) => {
    const {key, target} = event;
    if (key === "Enter" && target === input) void openFirst();
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

  // The list may still be that of an older query.
  async function openFirst(): Promise<void> {
    const query = input.value;
    await searched;
    if (dialog.open && input.value === query) list.querySelector("a")?.click();
  }
}

async function search(
  index: string,
  input: HTMLInputElement,
  status: HTMLElement,
  list: HTMLElement
): Promise<void> {
  const query = input.value;
  try {
    pagefind ??= load(index);
    const found = await (await pagefind).debouncedSearch(toQuery(query));
    if (!found) return; // a newer query is on its way
    const pages = await Promise.all(found.results.slice(0, maxPages).map((each) => each.data()));
    if (input.value !== query) return; // or has overtaken this one
    const isThere = pages.length > 0 && isFound(toQuery(query), excerptsOf(pages[0]));
    showFound(list, isThere ? pages.map(renderPage) : [], input);
    const count = isThere ? found.results.length : 0;
    status.textContent = query.trim() === "" ? "" : words.count(count, pages.length);
  } catch (error) {
    pagefind = undefined;
    console.error(error);
    if (input.value !== query) return;
    showFound(list, [], input);
    status.textContent = words.unavailable;
  }
}

// Who has gone into the list of an older query stays in the list, or comes back to the field.
function showFound(list: HTMLElement, items: HTMLElement[], input: HTMLInputElement): void {
  const hasFocus = list.contains(document.activeElement);
  list.replaceChildren(...items);
  if (hasFocus) (list.querySelector("a") ?? input).focus();
}

// Without a worker: the page's policy lets no text become the address of one.
async function load(index: string): Promise<Pagefind> {
  const loaded: Pagefind = await import(/* @vite-ignore */ index);
  await loaded.options({noWorker: true});
  return loaded;
}
