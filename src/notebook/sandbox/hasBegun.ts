import type {Outcome} from "../outcome.ts";
import type {Reply} from "./protocol.ts";

/** Returns whether the outcome says that a cell begins, and not what it has shown so far. */
export function hasBegun({status, displays}: Outcome): boolean {
  return status === "pending" && displays.length === 0;
}

/** Returns whether the outcome says that a cell has given a value: a stream gives one after another. */
export function hasValue(outcome: Outcome): boolean {
  return outcome.status !== "rejected" && !hasBegun(outcome);
}

/** Returns whether *reply* holds what a cell has shown so far: a busy worker sends that, too. */
export function isProgress(reply: Reply): boolean {
  return reply.kind === "outcome" && reply.outcome.status === "pending" && !hasBegun(reply.outcome);
}
