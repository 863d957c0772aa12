/**
 * Does a part of what a page does when it comes in a task of its own, so that none is long: what a
 * reader does meanwhile, and the next frame, come between two parts.
 */
export function inTurn(part: () => void): void {
  setTimeout(part);
}
