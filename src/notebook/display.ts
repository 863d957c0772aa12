import type {Verdict} from "./grade.ts";
import type {InputForm} from "./input.ts";
import type {Tree} from "../plots/tree.ts";

/**
 * What a cell shows: plain data, safe to send and to print. A matrix has a *shape* if it is larger than
 * the part of it that is in *rows*.
 */
export type Display =
  | {kind: "value"; value: Inspected}
  | {
      kind: "matrix";
      rows: number[][];
      labels: MatrixLabels;
      shape?: [rows: number, columns: number];
    }
  | {kind: "drawing"; tree: Tree}
  | {kind: "input"; variable: string; form: InputForm}
  | {kind: "verdict"; verdict: Verdict}
  | {kind: "log"; level: string; values: Inspected[]};

/** What stands beside a matrix; each is as long as the side it labels, or empty. */
export interface MatrixLabels {
  rows: string[];
  columns: string[];
  /** whether the sum of each row is shown */
  sums: boolean;
}

/** A value as a reader may look at it: cut where it is long, with no code of its own left in it. */
export type Inspected =
  | {type: "number"; text: string}
  | {type: "string"; text: string; cut: boolean}
  | {type: "literal"; text: string} // undefined, null, true, 5n, ƒ softmax
  | {type: "error"; text: string}
  | {type: "list"; open: string; close: string; items: Inspected[]; length: number}
  | {type: "record"; label: string; fields: [key: string, value: Inspected][]; length: number};
