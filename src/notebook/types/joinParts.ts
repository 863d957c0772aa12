/** A cell, or another text, as the type checker gets it. */
export interface ModulePart {
  name: string;
  source: string;
  /** the line of the module on which it begins, with a free line before it; by default below the last */
  line?: number;
  /** what stands on the line before it */
  before?: string;
  /** what stands on the line after it */
  after?: string;
}

/** A part and where it is in the module, in characters. */
export interface PlacedPart extends ModulePart {
  line: number;
  /** the beginning of its source */
  start: number;
  /** the beginning of the line before it, and the end of the line after it */
  outer: [from: number, to: number];
}

/** Returns parts as one TypeScript module, and where in it they stand. */
export function joinParts(parts: ModulePart[]): {text: string; placed: PlacedPart[]} {
  const lines: string[] = [];
  const lined = parts.map((part) => {
    const line = part.line ?? lines.length + 2;
    const {source, before = "", after = ""} = part;
    // The semicolon: a part that begins with a bracket does not go on with the one before it.
    [before, ...source.split("\n"), `${after};`].forEach((each, i) => (lines[line - 2 + i] = each));
    return {...part, line};
  });
  const text = [...Array.from(lines, (each = "") => each), "export {};", ""].join("\n");
  const starts = toLineStarts(text);
  const placed = lined.map((part) => {
    const start = starts[part.line - 1];
    const end = starts[part.line + part.source.split("\n").length] - 1;
    return {...part, start, outer: [starts[part.line - 2], end] as [number, number]};
  });
  return {text, placed};
}

function toLineStarts(text: string): number[] {
  const starts = [0];
  for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
  return starts;
}
