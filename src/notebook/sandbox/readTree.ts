import type {Tree} from "../../plots/tree.ts";
import {list, record, string} from "./untrusted.ts";

/** How many attributes of an element are read. */
const mostAttributes = 60;

/** Counts a node at a depth of the tree that is read; throws where there are too many, or too deep. */
export type CountNode = (depth: number) => void;

/** Reads a drawing, whatever is in it. @throws {TypeError} if *value* is none. */
export function readTree(value: unknown, countNode: CountNode, depth = 0): Tree {
  countNode(depth);
  if (typeof value === "string") return string(value);
  const [tag, attributes, children] = list(value, (part) => part);
  const entries = Object.entries(record(attributes)).slice(0, mostAttributes);
  return [
    string(tag),
    Object.fromEntries(entries.map(([name, text]) => [name, string(text)])),
    list(children, (child) => readTree(child, countNode, depth + 1))
  ];
}
