// The parts of the text are the blocks that styles/far.css lays out when they come near the window.
const whole = "article, chapter-notebook, .exercise, .erratum";
const parts = `:is(${whole}) > :not(${whole})`;

/** Returns the parts of the text that are laid out: those near the window, or else all. */
export function listShown(): Element[] {
  return [...document.querySelectorAll(parts)].filter(({firstElementChild: inner}) =>
    inner?.checkVisibility({contentVisibilityAuto: true})
  );
}

/** Calls *listener* with each part that comes near the window. */
export function onShown(listener: (part: Element) => void): void {
  document.addEventListener(
    "contentvisibilityautostatechange",
    (event) => {
      const {target, skipped} = event as ContentVisibilityAutoStateChangeEvent;
      if (!skipped) listener(target as Element);
    },
    true
  );
}
