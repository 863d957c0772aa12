import "./schedule.ts";
import type {CompiledTexts} from "../compiledTexts.ts";
import type {CellFunction} from "../execution.ts";
import type {Message, RunRequest} from "./protocol.ts";
import {compileOnce} from "../compiledTexts.ts";
import {modules} from "../modules.ts";
import {createNotebook} from "../notebook.ts";
import {toSourceName} from "../stack.ts";
import {createGuard} from "./guard.ts";
import {hasBegun} from "./hasBegun.ts";
import {watchIntrinsics} from "./integrity.ts";
import {createOutbox} from "./outbox.ts";
import {scrub} from "./scrub.ts";

// The worker in which cells run: a classic script in an opaque origin. What it says is not trusted.
const post = postMessage.bind(globalThis) as (text: string) => void;
const listen = addEventListener.bind(globalThis);
const {createObjectURL, revokeObjectURL} = URL;
const {parse} = JSON;
const {create: createRecord} = Object;
const TextBlob = Blob;
const now = performance.now.bind(performance);
scrub(globalThis);
const guard = createGuard(watchIntrinsics(globalThis));
const {say, accuse, flush, flushSoon} = createOutbox(post);

let compiled: CompiledTexts = {};
let latest: RunRequest | undefined;
let versions = new Map<string, number>();
const began: {[name: string]: number} = createRecord(null);
const quickness = 10; // milliseconds
const slowRuns: {[name: string]: number} = createRecord(null); // how often, since it was as quick

const notebook = createNotebook({
  modules,
  compile: (source) => compileOnce(source, compiled),
  evaluate,
  showsStreams: true,
  onOutcome: (outcome) => {
    const {name, status} = outcome;
    const isSettled = status !== "pending";
    if (!guard.note(name, isSettled)) return accuse(guard.suspect);
    say({kind: "outcome", version: versions.get(name) ?? 0, outcome});
    const isQuick = (slowRuns[name] ?? 0) < 2; // one slow run may be the computer's
    if (hasBegun(outcome)) began[name] = now();
    else if (isSettled && began[name]) {
      slowRuns[name] = now() - began[name] < quickness ? 0 : (slowRuns[name] ?? 0) + 1;
      began[name] = 0; // a cell that waits for another settles without having begun
    }
    // A cell that has begun may never end, and a message has a limit; else, with what comes next. So
    // does the beginning of a cell with the chapter's own text that is quick: if it does not end
    // now, the cell of the reader that was announced before it is taken for the one that runs.
    const isSure = isSettled || (guard.isOriginal(name) && isQuick && hasBegun(outcome));
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
  say({kind: "alive"});
  if (request === "ping") return flush();
  flushSoon(); // unless a cell begins before
  versions = new Map(request.cells.map(({name, version}) => [name, version]));
  guard.begin(request.cells);
  const {cells, changed, moved, retried} = (latest = request);
  void notebook.run(cells, changed, moved, retried).then(() => {
    if (!guard.isIntact()) return accuse(guard.suspect);
    if (latest === request) say({kind: "done"});
    flush();
  });
});

// What a cell leaves behind, such as a rejected promise, is its own affair.
listen("unhandledrejection", (event) => event.preventDefault());
listen("error", (event) => event.preventDefault());

say({kind: "ready"});
flush();
