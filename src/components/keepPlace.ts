import {keepProgress, readProgress} from "../course/progress.ts";
import {onSection, sections} from "./readingPosition.ts";

/** What the reader stays at for this long, in milliseconds, counts as reached: not what flies by. */
const stay = 1000;
/** How many sections in a row may be passed sooner, being short: over more, one has jumped. */
const leap = 2;

const {chapter} = document.querySelector<HTMLElement>("chapter-notebook")!.dataset;
const end = document.querySelector("#references, #cite-this-chapter, .page-facts")!;
const toRead = sections.filter(({heading}) => heading && heading !== end && isBefore(heading, end));
let reached = readProgress().find((each) => each.chapter === chapter)?.reached ?? 0;
let current = -1;
let isAtEnd = false;
let timer: ReturnType<typeof setTimeout> | undefined;

onSection((index) => {
  current = Math.min(index, toRead.length - 1);
  keepSoon();
});

// The end is reached once it is on the window or anywhere above.
new IntersectionObserver(
  ([{isIntersecting}]) => {
    isAtEnd = isIntersecting;
    keepSoon();
  },
  {rootMargin: "9999999px 0px 0px"}
).observe(end);

function keepSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(keep, stay);
}

function keep(): void {
  if (current < 0 && !isAtEnd) return; // a look at the title is no reading
  if (current - reached <= leap) reached = Math.max(reached, current + 1);
  const link = toRead[current]?.link;
  keepProgress({
    chapter: chapter!,
    section: link?.hash.slice(1) ?? "",
    title: link?.textContent.trim() ?? "",
    reached,
    sections: toRead.length,
    isAtEnd,
    isRead: isAtEnd && toRead.length - reached <= leap,
    time: Date.now()
  });
}

function isBefore(one: Node, other: Node): boolean {
  return !!(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
}
