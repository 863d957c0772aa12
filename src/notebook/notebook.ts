import {Runtime} from "@observablehq/runtime";
import type {Compile} from "./compileCell.ts";
import type {Box} from "./defineOutput.ts";
import type {Entry, Evaluate} from "./entry.ts";
import type {Modules} from "./imports.ts";
import type {InputSetting} from "./input.ts";
import type {Outcome} from "./outcome.ts";
import {CellGraph} from "./cellGraph.ts";
import {compileCell} from "./compileCell.ts";
import {defineOutput} from "./defineOutput.ts";
import {toDeclares} from "./dependencies.ts";
import {compute, isBlocked, prepare} from "./entry.ts";
import {createExecution} from "./execution.ts";
import {explainError} from "./explainError.ts";
import {isLive, ViewValue} from "./live.ts";
import {PendingCells} from "./pendingCells.ts";
import {toOutcome} from "./toOutcome.ts";

/** A cell as the notebook needs it. */
export interface NotebookCell {
  name: string;
  source: string;
  /** why the cell was stopped, if it was: it does not run then, and its dependents wait for it */
  stopped?: string;
  /** what the reader has set the cell's inputs to, by variable */
  settings?: {[variable: string]: InputSetting};
}

/** What a notebook is given from outside. */
export interface NotebookOptions {
  modules: Modules;
  /** makes code of a cell's text; by default, `compileCell` */
  compile?: Compile;
  /** makes a function of a cell's code; stacks must name the code by `toSourceName(name)` */
  evaluate: Evaluate;
  /** is called when a cell begins to run, as it shows more, and when it is fulfilled or rejected */
  onOutcome?: (outcome: Outcome) => void;
  /** whether each value of a stream is seen as it comes; else a stream is run to its end first */
  showsStreams?: boolean;
}

/** The cells of a chapter, alive. */
export interface Notebook {
  /**
   * Makes *cells* the cells of the notebook. Computes the cells in *changed*, those that are new or
   * have a new text, and all that depend on them. On the first run with *changed*, the other cells
   * are computed, and have an outcome, only where one of these needs them. *moved* are variables
   * whose input the reader has set anew: cells that use them are computed, theirs are not; those of
   * them that were stopped try again if the variable is in *retried*, by default all. Resolves when
   * all that are computed have an outcome.
   */
  run(
    cells: NotebookCell[],
    changed?: string[],
    moved?: string[],
    retried?: string[]
  ): Promise<void>;
  /** Returns the values of all variables of fulfilled cells, by name. */
  values(): {[variable: string]: unknown};
}

/**
 * Returns an empty notebook. It knows no DOM, no worker and no file: the build, the tests and the
 * reader's browser run cells by this one function.
 */
export function createNotebook({
  modules,
  compile = compileCell,
  evaluate,
  onOutcome,
  showsStreams = false
}: NotebookOptions): Notebook {
  const main = new Runtime({}, () => undefined).module();
  const graph = new CellGraph(main, compile);
  const pending = new PendingCells();
  return {run, values};

  async function run(
    cells: NotebookCell[],
    changed?: string[],
    moved: string[] = [],
    retried: string[] = moved
  ): Promise<void> {
    const isFirst = graph.entries.size === 0;
    const renewed = graph.update(cells);
    const movedInputs = moved.filter(isInput);
    const renewedInputs = movedInputs.filter(move);
    const edited = [...renewed, ...(changed ?? [])];
    const free = edited.filter((name) => !isFirst && !graph.get(name).stopped);
    const triedAgain = movedInputs.filter((each) => retried.includes(each));
    const released = graph.release([...graph.findUsers(triedAgain), ...free]);
    const troubled = graph.renewProblems();
    const stale = new Set([...edited, ...troubled, ...released]);
    const asked = isFirst && changed ? [...changed, ...troubled] : stale;
    const wanted = graph.findWanted([...asked, ...graph.findUsers(renewedInputs)]);
    const done = pending.begin(wanted, (name) => graph.entries.has(name));
    for (const name of wanted) graph.get(name).error = undefined;
    for (const name of stale) define(graph.get(name));
    for (const name of wanted) watch(graph.get(name));
    await done;
  }

  function values(): {[variable: string]: unknown} {
    const read = (value: unknown) => (isLive(value) ? value.value : value);
    const all = [...graph.entries.values()].flatMap(({values}) => Object.entries(values));
    return Object.fromEntries(all.map(([name, value]) => [name, read(value)]));
  }

  function isInput(variable: string): boolean {
    return !!graph.findDeclarer(variable)?.compiled.views.includes(variable);
  }

  // Sets an input. Returns whether that changes what other cells get.
  function move(variable: string): boolean {
    const entry = graph.findDeclarer(variable)!;
    const value = entry.values[variable];
    if (!ViewValue.is(value)) return !entry.watch; // it has its setting when it is made
    entry.settings.apply(variable, value);
    defineOutput(main, modules, entry, variable);
    return true;
  }

  function define(entry: Entry): void {
    const {name, compiled, body, outputs} = entry;
    const {declarers} = graph.dependencies;
    const own = toDeclares(name, compiled).outputs.filter(
      (each) => declarers.get(each)?.length === 1
    );
    for (const [output, variable] of outputs) {
      if (own.includes(output)) continue;
      variable.delete();
      outputs.delete(output);
    }
    body.define(`cell ${name}`, isBlocked(entry) ? [] : compiled.inputs, (...boxes: Box[]) =>
      compute(
        entry,
        boxes.map(({value}) => value),
        {
          modules,
          toError: (error) => explainError(error, name, graph, modules),
          onStream: showsStreams ? (variable) => show(entry, variable) : undefined,
          isBusy: (variable) => graph.findReached(variable).some((name) => pending.has(name)),
          onChange: (status) => report(entry, status)
        }
      )
    );
    for (const output of own) defineOutput(main, modules, entry, output);
  }

  // Lets the cells that use a stream see its new value.
  function show(entry: Entry, variable: string): void {
    if (!isCurrent(entry) || !entry.outputs.has(variable)) return;
    for (const name of graph.findReached(variable)) {
      if (!entry.error) pending.add(name);
      graph.get(name).error = undefined;
    }
    defineOutput(main, modules, entry, variable);
  }

  function watch(entry: Entry): void {
    prepare(entry, evaluate);
    entry.watch ??= main
      .variable({rejected: () => wait(entry)})
      .define(null, [`cell ${entry.name}`], () => undefined);
  }

  // A cell that was rejected and has no error of its own did not run: one that it needs has failed.
  function wait(entry: Entry): void {
    if (entry.error || !isCurrent(entry)) return;
    const blocker = graph.findBlocker(entry.name);
    if (blocker === entry.name) return; // news of an older run: this one has not come so far
    const isStopped = graph.entries.get(blocker)?.error?.kind === "stopped";
    const why = isStopped ? "was stopped" : "failed";
    const message = `waits for ${blocker}, which ${why}`;
    entry.error = {kind: "waiting", message, waitsFor: blocker};
    entry.execution = createExecution();
    entry.values = {};
    report(entry, "rejected");
  }

  function report(entry: Entry, status: Outcome["status"]): void {
    onOutcome?.(toOutcome(entry, status, graph));
    if (status !== "pending") pending.settle(entry.name);
  }

  function isCurrent(entry: Entry): boolean {
    return graph.entries.get(entry.name) === entry;
  }
}
