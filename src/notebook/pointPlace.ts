import type {PointAxis} from "./input.ts";
import {formatNumber} from "./formatNumber.ts";

/** Returns the style that puts a point at its place in the plane that *axes* span, never outside. */
export function toPlaceStyle(
  axes: readonly Pick<PointAxis, "min" | "max">[],
  setting: readonly number[]
): string {
  const [x, y] = axes.map(({min, max}, i) => {
    return Math.min(1, Math.max(0, (setting[i] - min) / (max - min)));
  });
  return `left:${toPercent(x)};top:${toPercent(1 - y)}`;
}

/** Returns a share of 1 as a percentage with two decimals at most. */
export function toPercent(share: number): string {
  return `${Number((100 * share).toFixed(2))}%`;
}

/** Returns the place of a point in words: "east 0.5, north 0.87". */
export function toPlaceText(labels: readonly string[], setting: readonly number[]): string {
  return labels.map((label, i) => `${label} ${formatNumber(setting[i])}`).join(", ");
}
