import type {Module} from "@observablehq/runtime";
import type {Compile} from "./compileCell.ts";
import type {Entry} from "./entry.ts";
import type {NotebookCell} from "./notebook.ts";
import {createExecution} from "./execution.ts";
import {renumber} from "./renumber.ts";
import {Settings} from "./settings.ts";

/**
 * Brings the entry of a cell up to date with *cell*, or makes one in *main*: what came of the cell is
 * forgotten, and it is compiled if its text is new. Returns whether there was anything to do, so that
 * the cell must be defined anew.
 */
export function renewEntry(
  entries: Map<string, Entry>,
  main: Module,
  {name, source, stopped, settings = {}}: NotebookCell,
  compile: Compile
): boolean {
  const entry = entries.get(name);
  if (entry) entry.settings.current = settings;
  if (entry?.source === source && entry.stopped === stopped) return false;
  const fresh = {source, stopped, execution: createExecution(), values: {}};
  if (entry?.source === source) Object.assign(entry, fresh);
  else if (entry) {
    const renumbered = renumber(entry.base.compiled, entry.base.source, source);
    const compiled = renumbered ?? compile(source);
    if (compiled.code !== entry.compiled.code) entry.function = undefined;
    if (!renumbered) entry.base = {source, compiled};
    Object.assign(entry, fresh, {compiled});
  } else {
    const [compiled, body] = [compile(source), main.variable()];
    const kept = new Settings(settings);
    const base = {source, compiled};
    entries.set(name, {...fresh, name, base, compiled, body, settings: kept, outputs: new Map()});
  }
  return true;
}
