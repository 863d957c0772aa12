import type {Module} from "@observablehq/runtime";
import type {Entry} from "./entry.ts";
import type {Modules} from "./imports.ts";
import {RuntimeError} from "./cellError.ts";
import {isBlocked} from "./entry.ts";
import {resolveImport} from "./imports.ts";
import {isLive, ViewValue} from "./live.ts";

/** A value on its way between cells; bare, the runtime would await a promise or step a generator. */
export interface Box {
  value: unknown;
}

type Values = {[output: string]: unknown};

/**
 * Defines, in *main*, what cells get that use the variable *output* of a cell: what it imports, the
 * latest value of a stream, the value of an input as it stands, or what the cell declares.
 */
export function defineOutput(main: Module, modules: Modules, entry: Entry, output: string): void {
  const {name, compiled, outputs} = entry;
  if (!outputs.has(output)) outputs.set(output, main.variable());
  const variable = outputs.get(output)!;
  const source = compiled.imports.find(({local}) => local === output);
  if (source && !isBlocked(entry)) {
    variable.define(output, [], (): Box => ({value: resolveImport(source, modules)}));
  } else if (compiled.streams.includes(output)) {
    variable.define(output, [`cell ${name}`], (values: Values) =>
      readStream(entry, values[output])
    );
  } else {
    const read = (value: unknown) => (ViewValue.is(value) ? value.value : value);
    variable.define(output, [`cell ${name}`], (values: Values): Box => ({
      value: read(values[output])
    }));
  }
}

async function readStream(entry: Entry, stream: unknown): Promise<Box> {
  if (!isLive(stream)) return {value: stream};
  if ("ready" in stream) await stream.ready;
  if (entry.error) throw new RuntimeError(entry.error.message);
  return {value: stream.value};
}
