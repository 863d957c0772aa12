import type {Tree} from "../plots/tree.ts";
import type {Inspected} from "./display.ts";
import {moreWords} from "../words/more.ts";
import {takeStart} from "./cutText.ts";
import {formatNumber} from "./formatNumber.ts";
import {toValueText} from "./toText.ts";

/** How much is shown at once, of items and of characters; the rest is on request. */
const most = {items: 24, line: 70, text: 400};

type Branch = Extract<Inspected, {type: "list" | "record"}>;

/**
 * Returns a value as a tree: in one line where it is short or holds no other lists and objects,
 * else with a line for each of its parts. Long ones among these open on request.
 */
export function renderValue(value: Inspected): Tree {
  switch (value.type) {
    case "number":
      return ["span", {class: "number", title: value.text}, [formatNumber(Number(value.text))]];
    case "string":
      return ["span", {class: "string"}, renderText(JSON.stringify(value.text), value.cut)];
    case "literal":
      return ["span", {class: "literal"}, [value.text]];
    case "error":
      return ["span", {class: "thrown"}, [value.text]];
    default:
      return isOneLine(value) ? renderLine(value) : ["div", {class: "tree"}, renderParts(value)];
  }
}

/** Returns a text whose end is on request if it is long; of one that *isCut* the end is not there. */
export function renderText(text: string, isCut: boolean): Tree[] {
  const end: Tree[] = isCut ? [` ${moreWords.text}`] : [];
  if (text.length <= most.text) return [text, ...end];
  const start = takeStart(text, most.text);
  const rest = text.slice(start.length);
  return [start, renderMore(moreWords.characters(rest.length), [rest, ...end])];
}

function isOneLine(value: Branch): boolean {
  const parts = partsOf(value).map(([, each]) => each);
  return parts.every((each) => !isBranch(each)) || toValueText(value).length <= most.line;
}

function renderLine(value: Branch): Tree {
  const [open, close] = endsOf(value);
  const parts = partsOf(value).map(([key, each]): Tree[] => [
    ...(key === undefined ? [] : [`${key}: `]),
    renderValue(each)
  ]);
  const left = renderLeft(value);
  const end: Tree[] = left ? [", ", left] : [];
  const shown = separated(parts.slice(0, most.items));
  if (parts.length <= most.items) return ["span", {}, [open, ...shown, ...end, close]];
  const rest = [...separated(parts.slice(most.items)), ...end];
  const label = moreWords.items(parts.length - most.items);
  return ["span", {}, [open, ...shown, ", ", renderMore(label, rest), close]];
}

// A line for each part, between those that begin and end the value.
function renderParts(value: Branch): Tree[] {
  const [open, close] = endsOf(value);
  const parts = partsOf(value).map(renderPart);
  const left = renderLeft(value);
  const end: Tree[] = left ? [["div", {class: "part"}, [left]]] : [];
  const rest = [...parts.slice(most.items), ...end];
  const label = moreWords.items(parts.length - most.items);
  const shown = parts.slice(0, most.items);
  return [open, ...shown, ...(parts.length > most.items ? [renderMore(label, rest)] : end), close];
}

function renderPart([key, value]: [string | undefined, Inspected]): Tree {
  const name = key === undefined ? "" : `${key}: `;
  if (!isBranch(value) || isOneLine(value))
    return ["div", {class: "part"}, [name, renderValue(value)]];
  const summary: Tree = ["summary", {}, [name, summarize(value)]];
  return ["details", {class: "part branch"}, [summary, ...renderParts(value)]];
}

// What a closed branch shows of itself: the names of its fields, or how many items it has.
function summarize(value: Branch): string {
  const [open, close] = endsOf(value);
  if (value.type === "list") return `${open}${moreWords.count(value.length)}${close}`;
  const names = value.fields.slice(0, 4).map(([key]) => key);
  return `${open}${[...names, ...(value.length > 4 ? ["…"] : [])].join(", ")}${close}`;
}

function isBranch(value: Inspected): value is Branch {
  return value.type === "list" || value.type === "record";
}

function endsOf(value: Branch): [open: string, close: string] {
  if (value.type === "list") return [value.open, value.close];
  return [`${value.label ? `${value.label} ` : ""}{`, "}"];
}

function partsOf(value: Branch): [key: string | undefined, value: Inspected][] {
  return value.type === "list" ? value.items.map((each) => [undefined, each]) : value.fields;
}

// How many parts are beyond those that were sent, and how to see them.
function renderLeft(value: Branch): string {
  const left = value.length - partsOf(value).length;
  return left > 0 ? moreWords.left(left) : "";
}

function renderMore(label: string, rest: Tree[]): Tree {
  return ["details", {class: "more"}, [["summary", {}, [label]], ...rest]];
}

function separated(groups: Tree[][]): Tree[] {
  return groups.flatMap((group, i) => (i === 0 ? group : [", ", ...group]));
}
