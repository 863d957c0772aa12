import type {Reply} from "./protocol.ts";
import {toJson} from "./toJson.ts";

// Taken before any cell runs: a cell could put others in their place.
const {stringify} = JSON;
const later = setTimeout.bind(globalThis) as (action: () => void) => void;

/** From this length on, in characters, a message is posted at once: the page takes no endless one. */
const fullMessage = 200_000;

/** Replies on their way to the page, a list of them in one message: that costs less than one each. */
export interface Outbox {
  /** adds a reply to those that are posted next */
  say(reply: Reply): void;
  /** says that a cell has changed what all cells share, and posts that */
  accuse(cell: string): void;
  /** posts what was said; if it *canWait*, the page waits a moment for what comes next */
  flush(canWait?: boolean): void;
  /** posts what was said at the end of this task, or now if it is long */
  flushSoon(): void;
}

/** Returns an empty outbox; *post* posts a message. */
export function createOutbox(post: (message: string) => void): Outbox {
  let said = ""; // and not yet posted
  let isDue = false;
  return {say: (reply) => add(write(reply)), accuse, flush, flushSoon};

  function add(reply: string): void {
    said += `${said && ","}${reply}`;
  }

  // Written without JSON, which asks each value for a method: the cell could have added it.
  function accuse(cell: string): void {
    add(`{"kind":"broken","name":"${cell}"}`);
    flush();
  }

  function flush(canWait = false): void {
    if (said) post(`${canWait ? "~" : ""}[${said}]`);
    said = "";
  }

  function flushSoon(): void {
    if (said.length > fullMessage) return flush(true);
    if (!isDue) later(() => ((isDue = false), flush()));
    isDue = true;
  }
}

// Only matrices and inputs hold numbers: all else need not be looked through for them.
function write(reply: Reply): string {
  const displays = reply.kind === "outcome" ? reply.outcome.displays : [];
  for (let i = 0; i < displays.length; i++) {
    if (displays[i].kind === "matrix" || displays[i].kind === "input")
      return stringify(reply, toJson);
  }
  return stringify(reply);
}
