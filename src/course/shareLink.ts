import type {CellChange} from "./cellChange.ts";
import type {OwnCell} from "./ownCell.ts";
import {applyChange, toChange} from "./cellChange.ts";
import {readOwnCell} from "./ownCell.ts";
import {packText, unpackText} from "./packText.ts";

/** How long a link may be, in characters, its text once it is unpacked, in bytes, and how many cells. */
const limits = {link: 60_000, text: 400_000, cells: 60};
/**
 * A link below this length, in characters, carries whole cells; above it, what has changed in them, if
 * that is shorter than this or whole cells are too long.
 */
const short = 300;

/** A cell that a link changes. */
export interface SharedCell {
  name: string;
  original: string;
  source: string;
}

/** Why a link cannot be opened. */
export type LinkProblem = "damaged" | "large" | "newer" | "chapter" | "changed";

/** What a link's fragment holds. */
export type LinkContent =
  | {kind: "none"}
  | {kind: "problem"; problem: LinkProblem}
  | {kind: "shared"; cells: {name: string; source: string}[]; own: OwnCell[]};

/**
 * Returns the fragment of a link to *chapter* that carries *cells* and cells of the reader's *own*:
 * "#s=1." and JSON, by `packText`. Resolves to null if that is too long to be opened. It stands
 * behind *address*, which makes the link longer.
 */
export async function toShareLink(
  chapter: string,
  cells: SharedCell[],
  own: OwnCell[] = [],
  address = ""
): Promise<string | null> {
  const room = short - address.length;
  const whole = await encode(
    chapter,
    cells.map(({name, source}) => [name, source]),
    own
  );
  const changes = await encode(
    chapter,
    cells.map(({name, original, source}) => [name, toChange(original, source)]),
    own
  );
  const isShorter = whole.length >= room && changes.length < room;
  const originals = new Map(cells.map(({name, original}) => [name, original]));
  for (const link of isShorter ? [changes, whole] : [whole, changes]) {
    if ((await readShareLink(link, chapter, originals)).kind === "shared") return link;
  }
  return null;
}

async function encode(
  chapter: string,
  changes: [string, CellChange][],
  own: OwnCell[]
): Promise<string> {
  const added = own.map(({name, after, source}) => [name, after, source]);
  const content = {
    c: chapter,
    e: Object.fromEntries(changes),
    ...(added.length > 0 && {n: added})
  };
  return `#s=1.${await packText(JSON.stringify(content))}`;
}

/**
 * Returns what the fragment of a link to *chapter* holds; never throws, and runs nothing. The link
 * may come from anybody: what it holds is bounded before it is unpacked and checked after.
 * *originals* are the chapter's own cells, by name.
 */
export async function readShareLink(
  fragment: string,
  chapter: string,
  originals: Map<string, string>
): Promise<LinkContent> {
  if (!fragment.startsWith("#s=")) return {kind: "none"};
  if (fragment.length > limits.link) return toProblem("large");
  const [, version, packed] = /^#s=(\d{1,6})\.([A-Za-z0-9_-]*)$/.exec(fragment) ?? [];
  if (version !== undefined && version !== "1") return toProblem("newer");
  try {
    const {owner, changes, added} = parse(await unpackText(packed, limits.text));
    if (owner !== chapter) return toProblem("chapter");
    const count = changes.length + added.length;
    if (count > limits.cells) return toProblem("large");
    if (count === 0) throw new TypeError("it carries nothing");
    const own = added.map(readOwnCell);
    const names = new Set(own.map(({name}) => name));
    if (names.size < own.length || own.some(({name}) => originals.has(name)))
      throw new TypeError("two cells have one name");
    if (changes.some(([name]) => !originals.has(name))) return toProblem("changed");
    const cells = changes.map(([name, change]) => {
      return {name, source: applyChange(originals.get(name)!, change)};
    });
    if (!cells.every(isFound)) return toProblem("changed");
    return {kind: "shared", cells, own};
  } catch (error) {
    return toProblem(error instanceof RangeError ? "large" : "damaged");
  }
}

function parse(text: string): {owner: string; changes: [string, unknown][]; added: unknown[]} {
  const {c: owner, e: changes, n: added = []} = JSON.parse(text);
  if (typeof owner !== "string" || typeof changes !== "object" || !Array.isArray(added))
    throw new TypeError("it has another form");
  return {owner, changes: Object.entries(changes), added};
}

function isFound(cell: {
  name: string;
  source: string | null;
}): cell is {name: string; source: string} {
  return cell.source !== null;
}

function toProblem(problem: LinkProblem): LinkContent {
  return {kind: "problem", problem};
}
