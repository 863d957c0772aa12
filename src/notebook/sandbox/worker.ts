import "./schedule.ts";
import type {CompiledTexts} from "../compiledTexts.ts";
import type {CellFunction} from "../execution.ts";
import type {Message, Reply, RunRequest} from "./protocol.ts";
import {compileOnce} from "../compiledTexts.ts";
import {modules} from "../modules.ts";
import {createNotebook} from "../notebook.ts";
import {toSourceName} from "../stack.ts";
import {hasBegun} from "./hasBegun.ts";
import {watchIntrinsics} from "./integrity.ts";
import {scrub} from "./scrub.ts";

// The worker in which cells run: a classic script in an opaque origin. What it says is not trusted.
const post = postMessage.bind(globalThis) as (text: string) => void;
const listen = addEventListener.bind(globalThis);
const {createObjectURL, revokeObjectURL} = URL;
const {parse, stringify} = JSON;
const {create: createRecord} = Object;
const TextBlob = Blob;
const later = setTimeout.bind(globalThis) as (action: () => void) => void;
const now = performance.now.bind(performance);
scrub(globalThis);
const isIntact = watchIntrinsics(globalThis);

// JSON has no NaN and no infinities: they travel as texts. Only matrices and inputs hold numbers.
const toJson = (_key: string, value: unknown) =>
  typeof value === "number" && !isFinite(value) ? String(value) : value;
function write(reply: Reply): string {
  const displays = reply.kind === "outcome" ? reply.outcome.displays : [];
  for (let i = 0; i < displays.length; i++) {
    if (displays[i].kind === "matrix" || displays[i].kind === "input")
      return stringify(reply, toJson);
  }
  return stringify(reply);
}
const fullMessage = 200_000; // characters
let said = ""; // and not yet posted
const say = (reply: Reply) => void (said += `${said && ","}${write(reply)}`);
const flush = (mark = "") => {
  if (said) post(`${mark}[${said}]`);
  said = "";
};
const canWait = "~"; // for what comes next, if that comes at once
let isDue = false;
const flushSoon = () => {
  if (!isDue) later(() => ((isDue = false), flush()));
  isDue = true;
};
let compiled: CompiledTexts = {};
let latest: RunRequest | undefined;
let versions = new Map<string, number>();
// The cells that have the chapter's own text: no method is asked for, since a cell could change it.
let originals: {[name: string]: boolean} = createRecord(null);
let suspect = ""; // the cell with another text that ran last
const running: {[name: string]: boolean} = createRecord(null); // whether such cells still run
const began: {[name: string]: number} = createRecord(null);
const quickness = 10; // milliseconds
const quick: {[name: string]: boolean} = createRecord(null); // whether it ended as soon the last time

const notebook = createNotebook({
  modules,
  compile: (source) => compileOnce(source, compiled),
  evaluate,
  showsStreams: true,
  onOutcome: (outcome) => {
    const {name, status} = outcome;
    const isSettled = status !== "pending";
    if (!originals[name]) running[(suspect = name)] = !isSettled;
    if (isSettled && (!originals[name] || runsAny()) && !isIntact()) return accuse();
    say({kind: "outcome", version: versions.get(name) ?? 0, outcome});
    if (isSettled) quick[name] = now() - began[name] < quickness;
    else if (hasBegun(outcome)) began[name] = now();
    // A cell that has begun may never end, and a message has a limit; else, with what comes next. So
    // does the beginning of a cell with the chapter's own text that was quick: if it does not end
    // now, the cell of the reader that was announced before it is taken for the one that runs.
    const isSure = isSettled || (originals[name] && quick[name] && hasBegun(outcome));
    if (!isSure || said.length > fullMessage) flush(canWait);
    else flushSoon();
  }
});

function runsAny(): boolean {
  for (const name in running) if (running[name]) return true;
  return false;
}

// Says which cell has changed what all cells share. One with the chapter's own text does so only
// with what another has given it: unless such a one still runs, it is enough to look at the end.
function accuse(): void {
  said += `${said && ","}{"kind":"broken","name":"${suspect}"}`;
  flush();
}

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
  originals = createRecord(null);
  for (let i = 0; i < request.cells.length; i++)
    originals[request.cells[i].name] = request.cells[i].isOriginal;
  const {cells, changed, moved, retried} = (latest = request);
  void notebook.run(cells, changed, moved, retried).then(() => {
    if (suspect && !isIntact()) return accuse();
    if (latest === request) say({kind: "done"});
    flush();
  });
});

// What a cell leaves behind, such as a rejected promise, is its own affair.
listen("unhandledrejection", (event) => event.preventDefault());
listen("error", (event) => event.preventDefault());

say({kind: "ready"});
flush();
