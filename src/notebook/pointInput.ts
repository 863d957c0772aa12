import type {Meaning} from "../plots/meaning.ts";
import type {InputSetting, PointAxis} from "./input.ts";
import {drawPlane} from "../plots/plane.ts";
import {checkInput, Input} from "./input.ts";
import {toStep} from "./toStep.ts";

/** Options of `point`. */
export interface PointOptions {
  /** how far the point can go to the left and to the right */
  x: readonly [min: number, max: number];
  /** how far it can go down and up */
  y: readonly [min: number, max: number];
  /** where it is at first; by default in the middle */
  value?: readonly [x: number, y: number];
  label?: string;
  /** the names of the two directions */
  xLabel?: string;
  yLabel?: string;
  /** by how much an arrow key moves it; dragging, and arrows with Shift, go by tenths of it */
  step?: number;
  /** marks of Observable Plot, to move among */
  marks?: Parameters<typeof drawPlane>[2]["marks"];
  /** what the marks show, for those who cannot see them */
  description?: string;
  /** whose colour the point has */
  meaning?: Meaning;
}

/** Returns a point to drag in a plane; its value is where the point is, as `[x, y]`. */
export function point({
  x,
  y,
  value,
  label = "",
  xLabel = "x",
  yLabel = "y",
  step,
  marks = [],
  description = "",
  meaning = "query"
}: PointOptions): Input<[x: number, y: number]> {
  const axes = [toAxis(xLabel, x, step), toAxis(yLabel, y, step)] as [PointAxis, PointAxis];
  const clamp = (at: readonly number[]) =>
    axes.map(({min, max}, i) => Math.min(max, Math.max(min, at[i]))) as [number, number];
  const isPlace = (setting: unknown): setting is [number, number] =>
    Array.isArray(setting) && setting.length === 2 && setting.every(Number.isFinite);
  const setting = value ?? axes.map(({min, max}) => (min + max) / 2);
  checkInput(isPlace(setting), "the value of a point is two numbers, [x, y]");
  return new Input(
    {
      type: "point",
      label,
      axes,
      meaning,
      ...drawPlane(...axes, {marks, description}),
      setting: clamp(setting)
    },
    (setting) => [...(setting as [number, number])],
    (setting: InputSetting) => (isPlace(setting) ? clamp(setting) : undefined)
  );
}

function toAxis(label: string, [min, max]: readonly [number, number], step?: number): PointAxis {
  const isFinite = Number.isFinite(max - min);
  checkInput(isFinite && min < max, `a plane goes from less to more, not from ${min} to ${max}`);
  const size = step ?? toStep(max - min);
  checkInput(size > 0, `the step of a point is above 0, not ${size}`);
  return {label: `${label}`, min, max, step: Number((size / 10).toPrecision(12))};
}
