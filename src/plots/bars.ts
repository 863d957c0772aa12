import type {Figure} from "./figure.ts";
import type {Meaning} from "./meaning.ts";
import {chooseDecimals} from "./chooseDecimals.ts";
import {figure} from "./figure.ts";
import {distinctLabels, formatFixed, shorten, toLabels, trimZeros} from "./format.ts";
import {Plot} from "./plot.ts";

/** Options of `bars`. */
export interface BarsOptions {
  /** what each bar stands for */
  labels?: readonly string[];
  /** what the numbers are, such as "row sum" */
  label?: string;
  /** whose colour the bars have; by default that of weights */
  meaning?: Meaning;
  title?: string;
  /** what the figure shows; by default its numbers */
  description?: string;
  /** a number that all bars are to be compared with, drawn as a line if it is finite */
  reference?: number;
  /** from where and how far the axis reaches at least, so that bars that move keep their scale */
  min?: number;
  max?: number;
  /** digits after the point; by default three, or what suits the largest magnitude */
  decimals?: number;
}

const size = {bar: 30, width: 420, character: 7.5, digit: 6.7, right: {min: 58, max: 170}};
const mostCharacters = 24; // of a label, so that there is room for bars
const mostBars = 2_400; // a bar has 12 nodes, and the page refuses more than 30,000

/**
 * Returns a bar for each of *values*, one below the other, with its label before it and its number
 * at the end of its line. What is not finite has no bar. A label of more than 24 characters is cut;
 * it is whole in the title of its bar and in the table.
 *
 * @throws {RangeError} if there are labels, but not one for each value, or more than 2,400 values.
 */
export function bars(values: readonly number[], options: BarsOptions = {}): Figure {
  const {label = "value", meaning = "weight"} = options;
  const reference = Number.isFinite(options.reference) ? options.reference : undefined;
  checkCount(values.length);
  const decimals = options.decimals ?? chooseDecimals(values);
  const {min = 0, max = 0} = options;
  const labels = distinctLabels(toLabels(options.labels, values.length, "labels"));
  const data = values.map((value, i) => ({
    label: labels[i],
    value: Number.isFinite(value) ? value : 0,
    text: formatFixed(value, decimals),
    title: `${labels[i]}: ${label} ${formatFixed(value, decimals)}`
  }));
  const shown = labels.map((each) => shorten(each, mostCharacters));
  const marginLeft = 18 + size.character * Math.max(0, ...shown.map(({length}) => length));
  const numberWidth = size.digit * Math.max(0, ...data.map(({text}) => text.length));
  const ends = [0, min, max, reference ?? 0, ...data.map(({value}) => value)].filter(
    Number.isFinite
  );
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const plot = Plot.plot({
    className: "bars",
    width: size.width,
    height: 44 + size.bar * data.length,
    marginLeft,
    marginRight: Math.max(size.right.min, Math.min(size.right.max, 16 + numberWidth)),
    marginTop: 8,
    marginBottom: 36,
    x: {
      domain: least === most ? [0, 1] : [least, most], // an axis without length has no 0
      label,
      labelAnchor: "center",
      labelArrow: "none",
      ticks: 5,
      nice: true
    },
    y: {domain: labels, label: null, tickSize: 0, tickFormat: (_: string, i: number) => shown[i]},
    marks: [
      Plot.barX(data, {
        x: "value",
        y: "label",
        className: `bar ${meaning}`,
        fill: "currentColor",
        title: "title",
        insetTop: 3, // no inset to the side: a bar is as long as its number
        insetBottom: 3,
        rx: 2
      }),
      Plot.ruleX([0]),
      reference === undefined
        ? null
        : Plot.ruleX([reference], {className: "reference", strokeWidth: 2}),
      Plot.text(data, {
        frameAnchor: "right",
        y: "label",
        text: "text",
        textAnchor: "start",
        dx: 8,
        className: "number"
      })
    ]
  });
  const compared =
    reference === undefined
      ? ""
      : ` The line is at ${trimZeros(formatFixed(reference, Math.max(3, decimals)))}.`;
  return figure({
    plot,
    explorable: true,
    title: options.title ?? `${label} of each`,
    description:
      options.description ??
      `${data.map((each) => `${each.label}: ${each.text}`).join("; ")}.${compared}`,
    table: {header: ["", label], rows: data.map((each) => [each.label, each.text])}
  });
}

function checkCount(count: number): void {
  if (count <= mostBars) return;
  throw new RangeError(
    `there are ${count} values but at most ${mostBars} bars are shown: show a part of them, ` +
      `such as values.slice(0, ${mostBars})`
  );
}
