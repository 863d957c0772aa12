import {inTurn} from "./inTurn.ts";

// Marks the section that is being read in the list of sections.
const links = [...document.querySelectorAll<HTMLAnchorElement>(".sections a")];
const headings = links.map((link) =>
  document.getElementById(decodeURIComponent(link.hash.slice(1)))
);
const passed = new Set<Element>();
const listeners: ((index: number) => void)[] = [];

/** The sections of the page: their links in the list, whose texts are their titles, and headings. */
export const sections = links.map((link, i) => ({link, heading: headings[i]}));

/** Calls *listener* with each section that comes to be read; −1 is the text before the first. */
export function onSection(listener: (index: number) => void): void {
  listeners.push(listener);
}

// A heading is passed once it is in the upper third of the window or anywhere above: what is looked
// at reaches up without end, so that a jump over many headings is seen too.
const observer = new IntersectionObserver(
  (entries) => {
    for (const {target, isIntersecting} of entries) {
      if (isIntersecting) passed.add(target);
      else passed.delete(target);
    }
    const current = headings.findLastIndex((heading) => heading && passed.has(heading));
    links.forEach((link, i) => {
      if (i === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
    for (const listener of listeners) listener(current);
  },
  {rootMargin: "9999999px 0px -66% 0px"}
);
inTurn(() => {
  for (const heading of headings) if (heading) observer.observe(heading);
});
