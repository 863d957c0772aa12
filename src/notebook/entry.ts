import type {Variable} from "@observablehq/runtime";
import type {CellError, RuntimeError} from "./cellError.ts";
import type {CompileResult} from "./compileCell.ts";
import type {CellFunction, Execution} from "./execution.ts";
import type {Modules} from "./imports.ts";
import type {Settings} from "./settings.ts";
import {StoppedError} from "./cellError.ts";
import {createExecution, execute} from "./execution.ts";
import {flow, flowToEnd} from "./flow.ts";
import {resolveImport} from "./imports.ts";
import {StreamValue} from "./live.ts";

/** What a cell is in the notebook, and what came of it. */
export interface Entry {
  name: string;
  source: string;
  /** why the cell was stopped, if it was */
  stopped?: string;
  /** what keeps the cell from running, if its names do not fit those of the other cells */
  problem?: RuntimeError;
  compiled: CompileResult;
  /** the last text that was compiled as a whole: where only a number has changed since, it holds */
  base: {source: string; compiled: CompileResult};
  /** what the reader has set the cell's inputs to */
  settings: Settings;
  /** the cell's function, made when it is first needed */
  function?: Promise<CellFunction>;
  /** computes the cell; its value holds all that the cell declares */
  body: Variable;
  /** one for each name that the cell declares or imports */
  outputs: Map<string, Variable>;
  /** present once the cell's outcome is wanted: while it is, the runtime computes the cell */
  watch?: Variable;
  execution: Execution;
  values: {[output: string]: unknown};
  error?: CellError;
}

/** Makes a function of a cell's code. */
export type Evaluate = (code: string, name: string) => CellFunction | Promise<CellFunction>;

/** What is needed to compute an entry. */
export interface ComputeOptions {
  modules: Modules;
  toError: (error: unknown) => CellError;
  /** lets dependents see the new value of a stream; absent, they see the last one only */
  onStream?: (variable: string) => void;
  /** whether dependents of a stream are still at work on the value before */
  isBusy: (variable: string) => boolean;
  /**
   * is called right before and after the cell runs, and, at most once a frame, when it has shown
   * something more; a cell with a stream has run when the stream has ended
   */
  onChange: (status: Status) => void;
}

type Status = "pending" | "fulfilled" | "rejected";

/** Returns whether the cell cannot run at all. */
export function isBlocked({compiled, problem, stopped}: Entry): boolean {
  return Boolean(compiled.error ?? problem ?? stopped);
}

/** Begins to make the function of a cell that is about to be computed, unless it is there. */
export function prepare(entry: Entry, evaluate: Evaluate): void {
  if (entry.function || isBlocked(entry)) return;
  entry.function = new Promise((resolve) => resolve(evaluate(entry.compiled.code, entry.name)));
  entry.function.catch(() => {}); // it is told when the cell is computed, if it is
}

/**
 * Runs the cell on the values of its inputs and keeps in *entry* what came of it; resolves to what
 * it declares. A run that has been overtaken by a newer one keeps nothing.
 */
export async function compute(
  entry: Entry,
  inputs: unknown[],
  options: ComputeOptions
): Promise<{[output: string]: unknown}> {
  const execution = (entry.execution = createExecution());
  const {modules, toError} = options;
  const isCurrent = () => entry.execution === execution;
  let status: Status = "pending";
  const announce = (news = status) => {
    if (!isCurrent()) return;
    restoreViews(entry); // the reader may have set one while the cell went on to run
    options.onChange((status = news));
  };
  entry.error = undefined;
  for (const value of Object.values(entry.values)) {
    if (StreamValue.is(value)) value.fail(new StoppedError("overtaken"));
  }
  entry.values = {};
  try {
    const {compiled, problem, stopped} = entry;
    if (stopped) throw new StoppedError(stopped);
    if (compiled.error ?? problem) throw compiled.error ?? problem;
    for (const each of compiled.imports) resolveImport(each, modules);
    const call = await entry.function!;
    announce();
    const {settings} = entry;
    const onDisplay = () => announce();
    const values = await execute(call, compiled, inputs, execution, {settings, onDisplay});
    if (!isCurrent()) return values;
    entry.values = values;
    restoreViews(entry);
    if (compiled.streams.length > 0)
      void flowAll(entry, isCurrent, {...options, onChange: announce});
    else announce("fulfilled");
    return values;
  } catch (error) {
    if (!isCurrent()) throw error;
    entry.error = toError(error);
    announce("rejected");
    throw error;
  }
}

function restoreViews({execution, settings}: Entry): void {
  for (const [variable, value] of execution.views) settings.restore(variable, value);
}

// Lets the streams of the cell flow until they end; the cell has run then.
async function flowAll(
  entry: Entry,
  isCurrent: () => boolean,
  {onStream, isBusy, toError, onChange}: ComputeOptions
): Promise<void> {
  const flowOne = async (variable: string) => {
    const stream = entry.values[variable];
    if (!StreamValue.is(stream)) return;
    try {
      if (onStream) {
        const onValue = () => (stream.release(), onStream(variable));
        await flow(stream, {isCurrent, isBusy: () => isBusy(variable), onValue});
      } else await flowToEnd(stream);
      stream.release();
    } catch (error) {
      stream.fail(error);
      throw error;
    }
  };
  try {
    await Promise.all(entry.compiled.streams.map(flowOne));
    if (isCurrent()) onChange("fulfilled");
  } catch (error) {
    if (!isCurrent()) return;
    entry.error = toError(error);
    onChange("rejected");
    for (const variable of entry.compiled.streams) onStream?.(variable);
  }
}
