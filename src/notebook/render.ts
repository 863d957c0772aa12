import type {Tree} from "../plots/tree.ts";
import type {CellError} from "./cellError.ts";
import type {Display} from "./display.ts";
import type {Check} from "./expectations.ts";
import type {Outcome} from "./outcome.ts";
import type {Origin} from "./origins.ts";
import {anchorWords} from "../words/anchor.ts";
import {outcomeWords} from "../words/outcome.ts";
import {originsWords} from "../words/origins.ts";
import {cleanDrawing} from "./cleanDrawing.ts";
import {renderInput} from "./renderInput.ts";
import {renderLog} from "./renderLog.ts";
import {renderMatrix} from "./renderMatrix.ts";
import {renderVerdict} from "./renderVerdict.ts";
import {shownOrigins} from "./shownOrigins.ts";
import {renderValue} from "./renderValue.ts";

/**
 * Returns what a reader sees of an outcome, as trees of elements. The build prints them, the browser
 * builds them; both show the same.
 */
export function renderOutcome(outcome: Outcome): Tree[] {
  const {name, displays, checks, error} = outcome;
  const origins = shownOrigins(outcome);
  let drawings = 0;
  return [
    ...displays.map((display, i) => {
      if (display.kind !== "drawing") return renderDisplay(display);
      const id = `figure-${name}${++drawings === 1 ? "" : `-${drawings}`}`;
      return renderDrawing(cleanDrawing(display.tree, `${name}-${i}-`), id, name);
    }),
    ...(origins.length > 0 ? [renderOrigins(origins)] : []),
    ...checks.filter(({holds}) => !holds).map(renderCheck),
    ...(error ? [renderError(error)] : [])
  ];
}

// A drawing has an address of its own, and a link that shows it.
function renderDrawing(drawing: Tree, id: string, cell: string): Tree {
  const label = anchorWords.figure(cell);
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
      return renderLog(display);
    case "value":
      return ["div", {class: "display value"}, [renderValue(display.value)]];
  }
}

// Badges that say, in words, whether numbers were printed, recovered or made to fit.
function renderOrigins(origins: Origin[]): Tree {
  const {label, words} = originsWords;
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
  return ["p", {class: "broken-check"}, [outcomeWords.broken(line, expected, actual)]];
}

function renderError({kind, message, position, cell}: CellError): Tree {
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`;
  const place = position ? ` ${outcomeWords.place(position.line, position.column, cell)}` : "";
  return ["p", {class: `failure failure-${kind}`}, [sentence + place]];
}
