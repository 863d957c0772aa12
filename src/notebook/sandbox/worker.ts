import "./schedule.ts";
import type {CompiledTexts} from "../compiledTexts.ts";
import type {CellFunction} from "../execution.ts";
import type {Message, RequestedCell} from "./protocol.ts";
import {compileOnce} from "../compiledTexts.ts";
import {modules} from "../modules.ts";
import {createNotebook} from "../notebook.ts";
import {toSourceName} from "../stack.ts";
import {createGuard} from "./guard.ts";
import {hasBegun} from "./hasBegun.ts";
import {watchIntrinsics} from "./integrity.ts";
import {createOutbox} from "./outbox.ts";
import {createPace} from "./pace.ts";
import {scrub} from "./scrub.ts";

// The worker in which cells run: a classic script in an opaque origin. What it says is not trusted.
const post = postMessage.bind(globalThis) as (text: string) => void;
const listen = addEventListener.bind(globalThis);
const {createObjectURL, revokeObjectURL} = URL;
const {parse} = JSON;
const TextBlob = Blob;
scrub(globalThis);
const pace = createPace();
const guard = createGuard(watchIntrinsics(globalThis));
const {say, accuse, flush, flushSoon} = createOutbox((text) => {
  post(text);
  pace.tell();
});

let compiled: CompiledTexts = {};
let latest = 0; // the number of the request that came last
let requested = new Map<string, RequestedCell>();

const notebook = createNotebook({
  modules,
  compile: (source) => compileOnce(source, compiled),
  evaluate,
  showsStreams: true,
  onOutcome: (outcome) => {
    const {name, status} = outcome;
    const isSettled = status !== "pending";
    if (!guard.note(name, isSettled)) return accuse(guard.suspect);
    const cell = requested.get(name);
    say({kind: "outcome", version: cell?.version ?? 0, outcome});
    // A cell that has begun may never end, and a message has a limit; else, with what comes next. So
    // does the beginning of a cell with the chapter's own text that is safe: if it does not end now,
    // the cell that was announced before it is taken for the one that runs.
    const isSafe = pace.isSafe(name) && cell?.isOriginal && !cell.checks;
    pace.note(outcome);
    const isSure = isSettled || (isSafe && hasBegun(outcome));
    if (isSure) flushSoon();
    else flush(true);
  }
});

// A module from a blob, since code from text (eval, Function) is refused by the frame's policy.
async function evaluate(code: string, name: string): Promise<CellFunction> {
  const module = `export default ${code}\n//# sourceURL=${toSourceName(name)}`;
  const url = createObjectURL(new TextBlob([module], {type: "text/javascript"}));
  try {
    return (await import(/* @vite-ignore */ url)).default;
  } finally {
    revokeObjectURL(url);
  }
}

listen("message", ({data}: MessageEvent<string>) => {
  const request: Message = parse(data);
  if (typeof request === "object" && "compiled" in request)
    return void (compiled = request.compiled);
  if (request === "ping") return (say({kind: "alive"}), flush());
  const {id, cells, changed, moved, retried} = request;
  say({kind: "alive", id});
  flushSoon(); // unless a cell begins before
  requested = new Map(cells.map((cell) => [cell.name, cell]));
  guard.begin(cells);
  latest = id;
  void notebook.run(cells, changed, moved, retried).then(() => {
    if (!guard.isIntact()) return accuse(guard.suspect);
    if (latest === id) say({kind: "done", id});
    flush();
  });
});

// What a cell leaves behind, such as a rejected promise, is its own affair.
listen("unhandledrejection", (event) => event.preventDefault());
listen("error", (event) => event.preventDefault());

say({kind: "ready"});
flush();
