/** A page that was found, with its sections that hold the words. */
export interface Found {
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

/** How many pages are shown. */
export const maxPages = 6;
/** How many sections of each. */
const maxSections = 3;

/** Returns a page that was found, with links to its best sections, as an item of a list. */
export function renderPage({url, meta, excerpt, sub_results}: Found): HTMLElement {
  const item = document.createElement("li");
  const sections = sub_results
    .filter((each) => each.url.includes("#"))
    .sort((a, b) => scoreOf(b) - scoreOf(a))
    .slice(0, maxSections);
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

/** Returns the pieces of a page's text that hold the words. */
export function excerptsOf({excerpt, sub_results}: Found): string[] {
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
