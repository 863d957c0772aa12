// A page that is opened again is back where it was read. A browser keeps how far its window was from
// the top; but heights that were guesses then (styles/far.css) are true now, and it would end
// hundreds of pixels away. So what is kept is a block of the text, and where it stood in the window.
const key = `attention:place:${location.pathname}`;
const moves = ["wheel", "touchstart", "pointerdown", "keydown"];
/** How long after the page is there its text may still change its height, in milliseconds. */
const moment = 1000;
// What a script or a reader has put there is not on the page that comes back.
const added = "notebook-cell[own], .cell-output, .exercise-result, .note, .work-bar";
const blocks = `main :is(h1, h2, h3, p, li, tr, figure, .equation, notebook-cell):not(.live-failure,
  ${added}, :is(${added}) *)`;

interface Place {
  block: number; // which one of the page
  top: number; // from the top of the window, in pixels
}

let isHeld = false; // what is kept is still where the reader is
addEventListener("pagehide", () => isHeld || keep());
const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
const place = visit?.type === "navigate" ? undefined : readPlace();
if (place) goBackTo(place);

// The first block that begins in the window, or else the one that fills it.
function keep(): void {
  const all = [...document.querySelectorAll(blocks)];
  const topOf = (each: Element) => each.getBoundingClientRect().top;
  const next = all.findIndex((each) => isShown(each) && topOf(each) >= 0);
  const block = next > 0 && topOf(all[next]) > innerHeight ? next - 1 : next;
  try {
    if (block < 0 || scrollY === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify({block, top: topOf(all[block])} as Place));
  } catch {
    // storage is refused: the browser's own way holds
  }
}

function isShown(element: Element): boolean {
  return element.checkVisibility({contentVisibilityAuto: true});
}

function readPlace(): Place | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(key)!) ?? undefined;
  } catch {
    return undefined; // storage is refused
  }
}

// At once, and whenever the text changes its height, as what comes near is laid out, until a moment
// after all is there. A reader who has moved on meanwhile is left alone.
function goBackTo({block, top}: Place): void {
  const target = document.querySelectorAll(blocks)[block];
  if (!target) return; // of another version of the page
  history.scrollRestoration = "manual";
  const {style} = document.documentElement;
  style.overflowAnchor = "none"; // the browser's own way to hold what is read
  let y: number;
  const put = () => {
    scrollBy({top: target.getBoundingClientRect().top - top, behavior: "instant"});
    y = scrollY;
  };
  const observer = new ResizeObserver(() => (Math.abs(scrollY - y) > 1 ? leave() : put()));
  const leave = () => {
    isHeld = false;
    observer.disconnect();
    style.overflowAnchor = "";
    for (const move of moves) removeEventListener(move, leave);
  };
  isHeld = true;
  put();
  observer.observe(target.closest("main")!);
  addEventListener("load", () => setTimeout(leave, moment));
  for (const move of moves) addEventListener(move, leave);
}

export {};
