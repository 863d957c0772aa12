import type {StreamValue} from "./live.ts";
import {frame} from "./pace.ts";

/** How many values a stream may give where it must end. */
const limit = 100_000;

// Cells could put something else in its place later.
const {setTimeout: later} = globalThis;

/** How a stream's values reach the cells that use it. */
export interface FlowOptions {
  /** whether the run that made the stream still counts */
  isCurrent: () => boolean;
  /** whether cells are still at work on the value before */
  isBusy: () => boolean;
  /** is called when the stream's value is to be seen */
  onValue: () => void;
}

/**
 * Takes the values of a stream as they come, and lets them be seen at most once a frame, and not
 * before the cells that use them are done with the one before. Resolves when the stream has ended.
 */
export async function flow(
  stream: StreamValue,
  {isCurrent, isBusy, onValue}: FlowOptions
): Promise<void> {
  const iterator = iterate(stream);
  let shownAt = -Infinity;
  let hasNews = false;
  let next = Promise.resolve(iterator.next());
  while (true) {
    const result = await (hasNews ? Promise.race([next, pause(frame)]) : next);
    if (!isCurrent()) return void iterator.return?.();
    if (result?.done) break;
    if (result) {
      stream.value = result.value;
      hasNews = true;
      next = Promise.resolve(iterator.next());
      next.catch(() => {}); // it is awaited in the next round
      if (performance.now() - shownAt < frame) continue;
    }
    if (shownAt === -Infinity || !isBusy()) {
      onValue();
      hasNews = false;
    }
    shownAt = performance.now();
    await pause(0); // the cells that use the value run now, and messages are heard
    if (!isCurrent()) return void iterator.return?.();
  }
  if (hasNews) onValue();
}

/**
 * Takes all values of a stream, of which the last is its value. So the build and the tests see it.
 *
 * @throws {RangeError} if there is no end of them.
 */
export async function flowToEnd(stream: StreamValue): Promise<void> {
  const iterator = iterate(stream);
  for (let i = 0; i < limit; i++) {
    const {done, value} = await iterator.next();
    if (done) return;
    stream.value = value;
  }
  throw new RangeError(`the stream gave ${limit} values and did not end`);
}

function iterate({iterable}: StreamValue): AsyncIterator<unknown> | Iterator<unknown> {
  return Symbol.asyncIterator in iterable
    ? iterable[Symbol.asyncIterator]()
    : iterable[Symbol.iterator]();
}

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => later(() => resolve(undefined), milliseconds));
}
