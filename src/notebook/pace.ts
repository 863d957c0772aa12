/** What is shown more often than this, in milliseconds, is not seen: screens repaint less often. */
export const frame = 16;
/** What ends within this time, in milliseconds, is shown once, at its end. */
const quick = 100;

// Cells could put something else in its place later.
const {setTimeout: later} = globalThis;

/**
 * Returns a function that calls *action* at most once a frame, and not in the first tenth of a
 * second: at once if that time is over, else when it is. So code that never waits is heard, too.
 */
export function pace(action: () => void): () => void {
  let next = performance.now() + quick; // when it may be called again
  let isDue = false;
  const call = () => {
    isDue = false;
    next = performance.now() + frame;
    action();
  };
  return () => {
    const wait = next - performance.now();
    if (wait <= 0) return call();
    if (!isDue) later(() => isDue && call(), wait);
    isDue = true;
  };
}
