/**
 * Returns what a preview shows of the place *id* in *page*, or of the page if there is no *id*: a work, a
 * symbol, an equation, a fault, a section with its first paragraph, or a chapter with its question. Of
 * other places there is no summary.
 */
export function summarise(page: Document, id: string): Node[] | null {
  if (!id) return summariseChapter(page);
  const target = page.getElementById(id);
  if (!target) return null;
  if (target.matches(".works > li, .symbol")) return copyAll([...target.childNodes]);
  if (target.matches(".equation")) return copyAll([...target.querySelectorAll(".equation-body")]);
  const erratum = target.closest(".erratum");
  if (erratum) return copyAll([target, ...erratum.querySelectorAll(":scope > p")]);
  if (!target.matches("h2, h3")) return null;
  return copyAll([target, ...listFollowing(target).slice(0, 1)]);
}

/** Returns *nodes* in words, with their equations as they are shown. */
export function toPlainText(nodes: Node[]): string {
  const box = document.createElement("div");
  box.append(...nodes.map((node) => node.cloneNode(true)));
  for (const each of box.querySelectorAll(".katex-mathml")) each.remove();
  const parts = [...box.childNodes].map(({textContent}) => textContent!.replace(/\u200b/g, ""));
  return parts.join(" ").replace(/\s+/g, " ").trim();
}

function summariseChapter(page: Document): Node[] | null {
  const parts = page.querySelectorAll(".chapter-number, h1, .chapter-question");
  return parts.length === 3 ? copyAll([...parts]) : null;
}

function listFollowing(heading: Element): Element[] {
  const found: Element[] = [];
  for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.matches("h2, h3, section")) break;
    if (next.matches("p")) found.push(next);
  }
  return found;
}

// Its links lead nowhere, since no key reaches them; what is only about the place itself is left out.
const leftOut =
  ".anchor, .cited-in, .work-link, .symbol-facts a, .erratum-facts, script, style, link";

function copyAll(nodes: Node[]): Node[] {
  const box = document.createElement("div");
  box.append(...nodes.map((node) => document.importNode(node, true)));
  for (const each of box.querySelectorAll(leftOut)) each.remove();
  for (const each of box.querySelectorAll("a")) each.replaceWith(...each.childNodes);
  for (const each of box.querySelectorAll("[id], [tabindex]")) {
    each.removeAttribute("id");
    each.removeAttribute("tabindex");
  }
  for (const each of box.querySelectorAll("h1, h2, h3")) each.replaceWith(toTitle(each));
  return [...box.childNodes];
}

// A preview is no section of the page: its titles are no headings.
function toTitle(heading: Element): Element {
  const title = document.createElement("p");
  title.className = "preview-title";
  title.append(...heading.childNodes);
  return title;
}
