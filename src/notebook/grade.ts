import {cutText} from "./cutText.ts";
import {toExpectationText} from "./expectations.ts";

/** What came of one check of a reader's answer. */
export interface CheckResult {
  /** what must hold, as in "each row sums to 1" */
  name: string;
  holds: boolean;
  /** what the answer gave instead, or nothing */
  message: string;
}

/** What came of all checks, and a hint if the answer goes wrong in a way that is known. */
export interface Verdict {
  checks: CheckResult[];
  hint: string;
}

/** How a check compares. */
export interface CheckOptions {
  /** how far numbers may be from what is expected, per unit of it or of 1; defaults to 1e-6 */
  tolerance?: number;
  /** whether what is expected stays untold, because it is the answer; defaults to false */
  secret?: boolean;
}

/** Checks that *get* gives *expected*, which defaults to true. */
export type CheckFunction = (
  name: string,
  get: () => unknown,
  expected?: unknown,
  options?: CheckOptions
) => void;

/** A wrong answer that is typical, and the hint that helps whoever gives it. */
export type WrongAnswer = [hint: string, answer: () => unknown[]];

/** How much of a value is told, in characters. */
const limit = 160;

/** What one check got from an answer. */
interface Trial extends Required<CheckOptions> {
  name: string;
  got: unknown;
  expected: unknown;
  holds: boolean;
}

/** What a check got if it threw. */
class Thrown {
  readonly text: string;
  constructor(error: unknown) {
    this.text = error instanceof Error ? `${error.name}: ${error.message}` : "no error, but threw";
  }
}

/**
 * Returns what *check* says of a reader's *answer*, the values of the variables that it is about.
 *
 * The hint is that of the first wrong answer with the same symptoms: it fails the same checks, and
 * with the same values.
 */
export function grade(
  check: (check: CheckFunction, ...answer: any[]) => void,
  answer: unknown[],
  wrong: WrongAnswer[] = []
): Verdict {
  const trials = tryAnswer(check, answer);
  const checks = trials.map(toResult);
  if (checks.every(({holds}) => holds)) return {checks, hint: ""};
  const known = wrong.find(([, give]) => hasSameSymptoms(trials, tryAnswer(check, give())));
  return {checks, hint: known?.[0] ?? ""};
}

function tryAnswer(
  check: (check: CheckFunction, ...answer: unknown[]) => void,
  answer: unknown[]
): Trial[] {
  const trials: Trial[] = [];
  const add: CheckFunction = (
    name,
    get,
    expected = true,
    {tolerance = 1e-6, secret = false} = {}
  ) => {
    const got = attempt(get);
    const holds = isClose(got, expected, tolerance);
    trials.push({name, got, expected, holds, tolerance, secret});
  };
  const failure = attempt(() => check(add, ...answer));
  if (failure instanceof Thrown) add("the answer can be checked", () => failure);
  return trials;
}

function attempt(get: () => unknown): unknown {
  try {
    return get();
  } catch (error) {
    return new Thrown(error);
  }
}

function hasSameSymptoms(trials: Trial[], others: Trial[]): boolean {
  return (
    trials.length === others.length &&
    trials.every(({holds, got, tolerance}, i) => {
      const other = others[i];
      return holds ? other.holds : !other.holds && isClose(got, other.got, tolerance);
    })
  );
}

/** Returns whether *a* is *b*: the same, or numbers or lists of numbers that are close. */
function isClose(a: unknown, b: unknown, tolerance: number): boolean {
  if (a === b || Object.is(a, b)) return true;
  if (typeof a === "number" && typeof b === "number") {
    const most = tolerance * Math.max(1, Math.abs(b));
    return Number.isFinite(b) && Math.abs(a - b) <= most;
  }
  if (a instanceof Thrown && b instanceof Thrown) return a.text === b.text;
  if (!isList(a) || !isList(b) || a.length !== b.length) return false;
  return Array.from(b).every((each, i) => isClose(a[i], each, tolerance));
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

function toResult({name, got, expected, holds, secret}: Trial): CheckResult {
  if (holds) return {name, holds, message: ""};
  if (got instanceof Thrown) return {name, holds, message: `it throws ${cutText(got.text, limit)}`};
  if (expected === true && got === false) return {name, holds, message: ""};
  if (secret || expected === true) {
    const digits = typeof got === "number" ? 7 : 4;
    return {name, holds, message: `it is ${toText(got, digits)}`};
  }
  const digits = toText(got, 4) === toText(expected, 4) ? 12 : 4;
  return {name, holds, message: `it is ${toText(got, digits)}, not ${toText(expected, digits)}`};
}

// Numbers are told with as few digits as show what is wrong.
function toText(value: unknown, digits: number): string {
  const text = toExpectationText(value).replace(/\d+\.\d+(e[+-]\d+)?/g, (number) =>
    String(Number(Number(number).toPrecision(digits)))
  );
  return cutText(text, limit);
}
