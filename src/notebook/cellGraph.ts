import type {Module} from "@observablehq/runtime";
import type {Compile} from "./compileCell.ts";
import type {Entry} from "./entry.ts";
import type {NotebookCell} from "./notebook.ts";
import {
  areSame,
  findBlocker,
  findDependencies,
  findDependents,
  findNeeded,
  findUsers,
  toDeclares
} from "./dependencies.ts";
import {isBlocked} from "./entry.ts";
import {renewEntry} from "./renewEntry.ts";

/** The cells of a notebook, as entries, and how they depend on one another. */
export class CellGraph {
  readonly entries = new Map<string, Entry>();
  dependencies = findDependencies([]);
  private readonly main: Module;
  private readonly compile: Compile;

  constructor(main: Module, compile: Compile) {
    this.main = main;
    this.compile = compile;
  }

  /** Returns the entry of a cell that is there. */
  get(name: string): Entry {
    return this.entries.get(name)!;
  }

  /** Returns the entry of the first cell that declares *variable*, if one does. */
  findDeclarer(variable: string): Entry | undefined {
    return this.entries.get(this.dependencies.declarers.get(variable)?.[0] ?? "");
  }

  /** Makes *cells* the cells of the notebook. Returns the names of those that must be defined anew. */
  update(cells: NotebookCell[]): string[] {
    const names = new Set(cells.map(({name}) => name));
    for (const entry of this.entries.values()) if (!names.has(entry.name)) this.remove(entry);
    const {entries, main, compile} = this;
    const renewed = cells.filter((cell) => renewEntry(entries, main, cell, compile));
    const declared = cells.map(({name}) => toDeclares(name, this.get(name).compiled));
    if (!areSame(declared, this.dependencies.cells)) this.dependencies = findDependencies(declared);
    return renewed.map(({name}) => name);
  }

  /** Gives those that were stopped another try if they depend on a cell in *changed*; returns them. */
  release(changed: string[]): string[] {
    const stopped = findDependents(this.dependencies, changed).filter(
      (name) => this.get(name).stopped
    );
    for (const name of stopped) this.get(name).stopped = undefined;
    return stopped;
  }

  /**
   * Notes which cells their names keep from running, such as the name of a cell that is gone. Returns
   * the cells for which it has changed whether and why.
   */
  renewProblems(): string[] {
    const {problems} = this.dependencies;
    const isNew = ({name, problem}: Entry) => problem?.message !== problems.get(name)?.message;
    const changed = [...this.entries.values()].filter(isNew);
    for (const entry of changed) entry.problem = problems.get(entry.name);
    return changed.map(({name}) => name);
  }

  /** Returns the cells that use one of *variables*. */
  findUsers(variables: string[]): string[] {
    return findUsers(this.dependencies, variables);
  }

  /**
   * Returns the cells that have an outcome when those in *asked* are computed: they themselves, what
   * depends on them, and what all these need and nobody has asked for before.
   */
  findWanted(asked: string[]): string[] {
    const affected = findDependents(this.dependencies, asked);
    const needed = findNeeded(this.dependencies, affected);
    return [...affected, ...needed.filter((name) => !this.get(name).watch)];
  }

  /** Returns the cells whose outcome is wanted and that the runtime computes for a new value. */
  findReached(variable: string): string[] {
    const canRun = (name: string) => {
      const entry = this.entries.get(name);
      return Boolean(entry?.watch) && !isBlocked(entry!);
    };
    return findDependents(this.dependencies, this.findUsers([variable]), canRun);
  }

  /** Returns the nearest cell above *name* that has itself failed; *name* if there is none. */
  findBlocker(name: string): string {
    const kindOf = (cell: string) => this.entries.get(cell)?.error?.kind ?? "waiting";
    return findBlocker(this.dependencies, name, (cell) => kindOf(cell) !== "waiting");
  }

  private remove({name, body, outputs, watch}: Entry): void {
    for (const variable of [watch, ...outputs.values(), body]) variable?.delete();
    this.entries.delete(name);
  }
}
