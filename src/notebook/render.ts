import type {Tree} from "../plots/virtualDocument.ts";
import type {CellError} from "./cellError.ts";
import type {Display, Inspected} from "./display.ts";
import type {Check} from "./expectations.ts";
import type {Outcome} from "./notebook.ts";
import type {Origin} from "./origins.ts";
import {strings} from "../strings.ts";
import {cleanDrawing} from "./cleanDrawing.ts";
import {renderInput} from "./renderInput.ts";
import {renderMatrix} from "./renderMatrix.ts";
import {renderVerdict} from "./renderVerdict.ts";
import {formatNumber} from "./formatNumber.ts";

/** How many items of a list or fields of an object are shown at once; the others are on request. */
const most = 24;

/**
 * Returns what a reader sees of an outcome, as trees of elements. The build prints them, the browser
 * builds them; both show the same.
 */
export function renderOutcome({name, displays, checks, origins = [], error}: Outcome): Tree[] {
  let drawings = 0;
  const hasNumbers = displays.some(({kind}) => kind !== "input" && kind !== "verdict");
  return [
    ...displays.map((display, i) => {
      if (display.kind !== "drawing") return renderDisplay(display);
      const id = `figure-${name}${++drawings === 1 ? "" : `-${drawings}`}`;
      return renderDrawing(cleanDrawing(display.tree, `${name}-${i}-`), id, name);
    }),
    ...(hasNumbers && origins.length > 0 ? [renderOrigins(origins)] : []),
    ...checks.filter(({holds}) => !holds).map(renderCheck),
    ...(error ? [renderError(error)] : [])
  ];
}

// A drawing has an address of its own, and a link that shows it.
function renderDrawing(drawing: Tree, id: string, cell: string): Tree {
  const label = strings.anchor.figure(cell);
  return [
    "div",
    {class: "display drawing", id},
    [drawing, ["a", {class: "figure-link anchor", href: `#${id}`, "aria-label": label}, ["#"]]]
  ];
}

function renderDisplay(display: Exclude<Display, {kind: "drawing"}>): Tree {
  switch (display.kind) {
    case "matrix":
      return ["div", {class: "display"}, [renderMatrix(display)]];
    case "input":
      return ["div", {class: "display"}, [renderInput(display)]];
    case "verdict":
      return renderVerdict(display.verdict);
    case "log":
      return ["div", {class: `display log log-${display.level}`}, spaced(display.values)];
    case "value":
      return ["div", {class: "display value"}, [renderValue(display.value)]];
  }
}

function spaced(values: Inspected[]): Tree[] {
  return values.flatMap((value, i) => (i === 0 ? [renderValue(value)] : [" ", renderValue(value)]));
}

function renderValue(value: Inspected): Tree {
  switch (value.type) {
    case "number":
      return ["span", {class: "number", title: value.text}, [formatNumber(Number(value.text))]];
    case "string":
      return ["span", {class: "string"}, [JSON.stringify(value.text)]];
    case "literal":
      return ["span", {class: "literal"}, [value.text]];
    case "error":
      return ["span", {class: "thrown"}, [value.text]];
    case "list": {
      const items = value.items.map((item) => [renderValue(item)]);
      return ["span", {}, [value.open, ...renderItems(items, value.length), value.close]];
    }
    case "record": {
      const fields = value.fields.map(([key, each]): Tree[] => [`${key}: `, renderValue(each)]);
      const label = value.label ? `${value.label} ` : "";
      return ["span", {}, [`${label}{`, ...renderItems(fields, value.length), "}"]];
    }
  }
}

// The first items; the others on request; and how many there are beyond those that were sent.
function renderItems(items: Tree[][], length: number): Tree[] {
  const cut = length - items.length;
  const end = cut > 0 ? [`, ${strings.more(cut)}`] : [];
  if (items.length <= most) return [...separated(items), ...end];
  const summary: Tree = ["summary", {}, [strings.more(items.length - most)]];
  const rest: Tree = [
    "details",
    {class: "more"},
    [summary, ...separated(items.slice(most)), ...end]
  ];
  return [...separated(items.slice(0, most)), ", ", rest];
}

function separated(groups: Tree[][]): Tree[] {
  return groups.flatMap((group, i) => (i === 0 ? group : [", ", ...group]));
}

// Badges that say, in words, whether numbers were printed, recovered or made to fit.
function renderOrigins(origins: Origin[]): Tree {
  const {label, words} = strings.origins;
  const badges = origins.map((origin): Tree => {
    return ["span", {class: `origin origin-${origin}`}, [words[origin]]];
  });
  return [
    "p",
    {class: "origins"},
    [`${label} `, ...badges.flatMap((each, i) => (i ? [" ", each] : [each]))]
  ];
}

function renderCheck({line, expected, actual}: Check): Tree {
  return [
    "p",
    {class: "broken-check"},
    [`Line ${line} says → ${expected}, but the value is ${actual}`]
  ];
}

function renderError({kind, message, position, cell}: CellError): Tree {
  const where = position
    ? ` Line ${position.line}, column ${position.column}${cell ? ` of cell ${cell}` : ""}.`
    : "";
  return [
    "p",
    {class: `failure failure-${kind}`},
    [`${message}${/[.!?]$/.test(message) ? "" : "."}${where}`]
  ];
}
