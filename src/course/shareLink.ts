import type {CellChange} from "./cellChange.ts";
import type {CellSettings} from "./inputSettings.ts";
import type {OwnCell} from "./ownCell.ts";
import {applyChange, toChange} from "./cellChange.ts";
import {readLinkedSettings} from "./linkedSettings.ts";
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

/** What a link carries. */
export interface SharedWork {
  /** the cells whose text is not that of the chapter */
  cells: SharedCell[];
  /** cells of the reader's own */
  own?: OwnCell[];
  /** what inputs are set to, by the name of their cell */
  settings?: {[cell: string]: CellSettings};
}

/** Why a link cannot be opened. */
export type LinkProblem = "damaged" | "large" | "newer" | "chapter" | "changed";

/** What a link's fragment holds. */
export type LinkContent =
  | {kind: "none"}
  | {kind: "problem"; problem: LinkProblem}
  | {
      kind: "shared";
      cells: {name: string; source: string}[];
      own: OwnCell[];
      settings: Map<string, CellSettings>;
    };

/**
 * Returns the fragment of a link to *chapter* that carries *work*: "#s=1." and JSON, by `packText`.
 * Resolves to null if that is too long to be opened. It stands behind *address*, which makes the link
 * longer.
 */
export async function toShareLink(
  chapter: string,
  work: SharedWork,
  address = ""
): Promise<string | null> {
  const {cells, own = [], settings = {}} = work;
  const room = short - address.length;
  const whole = await encode(
    chapter,
    cells.map(({name, source}) => [name, source]),
    work
  );
  const changes = await encode(
    chapter,
    cells.map(({name, original, source}) => [name, toChange(original, source)]),
    work
  );
  const isShorter = whole.length >= room && changes.length < room;
  const unchanged = Object.keys(settings).filter((each) => !own.some(({name}) => name === each));
  const originals = new Map([
    ...unchanged.map((name) => [name, ""] as const),
    ...cells.map(({name, original}) => [name, original] as const)
  ]);
  for (const link of isShorter ? [changes, whole] : [whole, changes]) {
    if ((await readShareLink(link, chapter, originals)).kind === "shared") return link;
  }
  return null;
}

async function encode(
  chapter: string,
  changes: [string, CellChange][],
  {own = [], settings = {}}: SharedWork
): Promise<string> {
  const added = own.map(({name, after, source}) => [name, after, source]);
  const content = {
    c: chapter,
    e: Object.fromEntries(changes),
    ...(added.length > 0 && {n: added}),
    ...(Object.keys(settings).length > 0 && {i: settings})
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
    const {owner, changes, added, set} = parse(await unpackText(packed, limits.text));
    if (owner !== chapter) return toProblem("chapter");
    const count = changes.length + added.length + set.length;
    if (count > limits.cells) return toProblem("large");
    if (count === 0) throw new TypeError("it carries nothing");
    const own = added.map(readOwnCell);
    const names = new Set(own.map(({name}) => name));
    if (names.size < own.length || own.some(({name}) => originals.has(name)))
      throw new TypeError("two cells have one name");
    const settings = new Map(set.map(([name, value]) => [name, readLinkedSettings(value)]));
    if (changes.some(([name]) => !originals.has(name))) return toProblem("changed");
    if (set.some(([name]) => !originals.has(name) && !names.has(name))) return toProblem("changed");
    const cells = changes.map(([name, change]) => {
      return {name, source: applyChange(originals.get(name)!, change)};
    });
    if (!cells.every(isFound)) return toProblem("changed");
    return {kind: "shared", cells, own, settings};
  } catch (error) {
    return toProblem(error instanceof RangeError ? "large" : "damaged");
  }
}

interface Parsed {
  owner: string;
  changes: [string, unknown][];
  added: unknown[];
  set: [string, unknown][];
}

function parse(text: string): Parsed {
  const {c: owner, e: changes, n: added = [], i: set = {}} = JSON.parse(text);
  const isTable = typeof changes === "object" && typeof set === "object";
  if (typeof owner !== "string" || !isTable || !Array.isArray(added))
    throw new TypeError("it has another form");
  return {owner, changes: Object.entries(changes), added, set: Object.entries(set)};
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
