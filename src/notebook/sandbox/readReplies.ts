import type {CellError} from "../cellError.ts";
import type {Check} from "../expectations.ts";
import type {Outcome} from "../outcome.ts";
import type {Reply} from "./protocol.ts";
import type {CountNode} from "./readTree.ts";
import {origins} from "../origins.ts";
import {readDisplay} from "./readDisplay.ts";
import {count, list, oneOf, record, string} from "./untrusted.ts";

/** How much of a message is read; nodes are those of one reply. */
const limits = {replies: 1000, nodes: 30_000, depth: 64};

/**
 * Returns the replies that *text* holds, a list in each line, or null if it holds anything else. The
 * worker may hold code of a stranger: every part of a reply is looked at, and only plain data of the
 * expected form comes out.
 */
export function readReplies(text: string): Reply[] | null {
  try {
    const messages = text.split("\n", limits.replies).map((each) => each.replace(/^~/, ""));
    const replies = messages.flatMap((each) => list(JSON.parse(each), readReply));
    return replies.slice(0, limits.replies);
  } catch {
    return null;
  }
}

function readReply(value: unknown): Reply {
  const {kind, version, outcome, name, id} = record(value);
  if (kind === "broken") return {kind, name: string(name)};
  if (kind === "ready") return {kind};
  if (kind === "alive") return {kind, ...(id !== undefined && {id: count(id)})};
  if (kind === "done") return {kind, id: count(id)};
  if (kind === "outcome") return {kind, version: count(version), outcome: readOutcome(outcome)};
  throw new TypeError("unknown reply");
}

function readOutcome(value: unknown): Outcome {
  const {name, status, displays, checks, origins: given, error} = record(value);
  const countNode = createCounter();
  return {
    name: string(name),
    status: oneOf(status, ["pending", "fulfilled", "rejected"]),
    displays: list(displays, (each) => readDisplay(each, countNode)),
    checks: list(checks, readCheck),
    ...(given !== undefined && {origins: list(given, (each) => oneOf(each, [...origins]))}),
    ...(error !== undefined && {error: readError(error)})
  };
}

function createCounter(): CountNode {
  let nodes = 0;
  return (depth) => {
    if (++nodes > limits.nodes || depth > limits.depth) throw new RangeError("reply too large");
  };
}

function readCheck(value: unknown): Check {
  const {line, expected, actual, holds} = record(value);
  return {
    line: count(line),
    expected: string(expected),
    actual: string(actual),
    holds: holds === true
  };
}

function readError(value: unknown): CellError {
  const {kind, message, position, cell, waitsFor} = record(value);
  const place = position === undefined ? undefined : record(position);
  return {
    kind: oneOf(kind, ["syntax", "runtime", "waiting", "stopped"]),
    message: string(message),
    ...(place && {position: {line: count(place.line), column: count(place.column)}}),
    ...(cell !== undefined && {cell: string(cell)}),
    ...(waitsFor !== undefined && {waitsFor: string(waitsFor)})
  };
}
