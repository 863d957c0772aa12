import type {Meaning} from "../plots/meaning.ts";
import type {Frame} from "../plots/plane.ts";
import type {Tree} from "../plots/tree.ts";

/**
 * What a reader has set an input to, as the page sends it: of a select, the number of the option; of a
 * pick, that of the entry, counted row by row; of a point, its two numbers; of an order, the numbers of
 * the items as they stand.
 */
export type InputSetting = number | string | boolean | number[] | number[][] | boolean[][];

/** How many rows and columns a matrix may have as an input. */
export const largestGrid = 16;

/** One of the two directions in which a point can be moved. */
export interface PointAxis {
  label: string;
  min: number;
  max: number;
  step: number;
}

/** How an input looks: plain data, safe to send and to print. */
export type InputForm =
  | {type: "range"; label: string; min: number; max: number; step: number; setting: number}
  | {type: "number"; label: string; min?: number; max?: number; step?: number; setting: number}
  | {type: "select"; label: string; options: string[]; setting: number}
  | {type: "step"; label: string; options: string[]; setting: number}
  | {type: "order"; label: string; options: string[]; setting: number[]}
  | {type: "checkbox"; label: string; setting: boolean}
  | {type: "text"; label: string; placeholder: string; setting: string}
  | {
      type: "grid";
      label: string;
      rows: string[];
      columns: string[];
      step?: number;
      setting: number[][];
    }
  | {type: "paint"; label: string; rows: string[]; columns: string[]; setting: boolean[][]}
  | {
      type: "pick";
      label: string;
      rows: string[];
      columns: string[];
      entries: number[][];
      meaning: Meaning;
      decimals: number;
      setting: number;
    }
  | {
      type: "point";
      label: string;
      axes: [x: PointAxis, y: PointAxis];
      meaning: Meaning;
      /** what the point moves over, and where in it */
      drawing: Tree;
      frame: Frame;
      setting: [x: number, y: number];
    };

/** A control whose value a reader sets; `view` shows it and gives its value to other cells. */
export class Input<Value> {
  readonly form: InputForm;
  /** the value that a setting stands for */
  readonly read: (setting: InputSetting) => Value;
  /** the nearest setting that the input allows, or undefined if *setting* is of another kind */
  readonly allow: (setting: InputSetting) => InputSetting | undefined;

  constructor(
    form: InputForm,
    read: (setting: InputSetting) => Value,
    allow: (setting: InputSetting) => InputSetting | undefined
  ) {
    this.form = form;
    this.read = read;
    this.allow = allow;
  }
}

/** Refuses what makes no sense as an input. @throws {RangeError} if *holds* is false. */
export function checkInput(holds: boolean, message: string): void {
  if (!holds) throw new RangeError(message);
}
