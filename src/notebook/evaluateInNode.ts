import {runInThisContext} from "node:vm";
import type {CellFunction} from "./execution.ts";
import {toSourceName} from "./stack.ts";

/** Makes a function of a cell's code in Node, where chapters are trusted: in the build and tests. */
export function evaluateInNode(code: string, name: string): CellFunction {
  return runInThisContext(code, {filename: toSourceName(name)}) as CellFunction;
}
