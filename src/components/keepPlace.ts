import {keepProgress} from "../course/progress.ts";
import {linkOf, onSection, sectionCount} from "./readingPosition.ts";

/** What the reader stays at for this long, in milliseconds, counts as reached: not what flies by. */
const stay = 1000;

const {chapter} = document.querySelector<HTMLElement>("chapter-notebook")!.dataset;
let current = -1;
let isAtEnd = false;
let timer: ReturnType<typeof setTimeout> | undefined;

onSection((index) => {
  current = index;
  keepSoon();
});

const end = document.querySelector(".page-facts")!;
new IntersectionObserver(([{isIntersecting}]) => {
  isAtEnd = isIntersecting;
  keepSoon();
}).observe(end);

function keepSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(keep, stay);
}

function keep(): void {
  if (current < 0 && !isAtEnd) return; // a look at the title is no reading
  const link = linkOf(current);
  keepProgress({
    chapter: chapter!,
    section: link?.hash.slice(1) ?? "",
    title: link?.textContent.trim() ?? "",
    reached: current + 1,
    sections: sectionCount,
    isAtEnd,
    isRead: isAtEnd,
    time: Date.now()
  });
}
