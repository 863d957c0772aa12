import {isPlace} from "./place.ts";
import {toSourceId} from "./sourceId.ts";

/** How large a link may be, in characters, and what is in it. */
const limits = {link: 60_000, text: 400_000, cells: 60, cell: 40_000};
/** A link below this length, in characters, carries whole cells; above it, what has changed in them. */
const short = 300;

/** A cell that a link changes. */
export interface SharedCell {
  name: string;
  original: string;
  source: string;
}

/** A cell that a reader has added to a chapter. */
export interface OwnCell {
  name: string;
  /** the place that it follows, as in `isPlace` */
  after: string;
  source: string;
}

/** Why a link cannot be opened. */
export type LinkProblem = "damaged" | "large" | "newer" | "chapter" | "changed";

/** What a link's fragment holds. */
export type LinkContent =
  | {kind: "none"}
  | {kind: "problem"; problem: LinkProblem}
  | {kind: "shared"; cells: {name: string; source: string}[]; own: OwnCell[]};

// A whole cell, or the part of the text named *base* from *start* to *end* and what stands there now.
type Change = string | [base: string, start: number, end: number, text: string];

/**
 * Returns the fragment of a link to *chapter* that carries *cells* and cells of the reader's *own*:
 * "#s=1." and, in base64url, four bytes of checksum and the deflated JSON. Resolves to null if it is
 * too long for a link. It stands behind *address*, which makes the link longer.
 */
export async function toShareLink(
  chapter: string,
  cells: SharedCell[],
  own: OwnCell[] = [],
  address = ""
): Promise<string | null> {
  const room = short - address.length;
  const whole = cells.map(({name, source}): [string, Change] => [name, source]);
  const link = await encode(chapter, whole, own);
  if (link.length >= room) {
    const changes = await encode(
      chapter,
      cells.map((cell) => [cell.name, toChange(cell)]),
      own
    );
    if (changes.length < room) return changes;
  }
  return link.length > limits.link ? null : link;
}

async function encode(
  chapter: string,
  changes: [string, Change][],
  own: OwnCell[]
): Promise<string> {
  const added = own.map(({name, after, source}) => [name, after, source]);
  const json = JSON.stringify({
    c: chapter,
    e: Object.fromEntries(changes),
    ...(added.length > 0 && {n: added})
  });
  const deflated = await pump(
    new TextEncoder().encode(json),
    new CompressionStream("deflate-raw"),
    Infinity
  );
  const bytes = new Uint8Array(deflated.length + 4);
  new DataView(bytes.buffer).setUint32(0, toChecksum(deflated));
  bytes.set(deflated, 4);
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return `#s=1.${base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}

function toChange({original, source}: SharedCell): Change {
  let start = 0;
  while (start < source.length && original[start] === source[start]) start++;
  let kept = 0;
  const most = Math.min(source.length, original.length) - start;
  while (kept < most && original.at(-1 - kept) === source.at(-1 - kept)) kept++;
  const text = source.slice(start, source.length - kept);
  return [toSourceId(original), start, original.length - kept, text];
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
  if (fragment.length > limits.link) return {kind: "problem", problem: "large"};
  const [, version, base64] = /^#s=(\d{1,6})\.([A-Za-z0-9_-]*)$/.exec(fragment) ?? [];
  if (version !== undefined && version !== "1") return {kind: "problem", problem: "newer"};
  try {
    const {c: owner, e: changes, n: added = []} = JSON.parse(await unpack(base64));
    if (typeof owner !== "string" || typeof changes !== "object" || !Array.isArray(added))
      throw new TypeError();
    if (owner !== chapter) return {kind: "problem", problem: "chapter"};
    const entries = Object.entries(changes as {[name: string]: unknown});
    const count = entries.length + added.length;
    if (count > limits.cells) return {kind: "problem", problem: "large"};
    if (count === 0) throw new TypeError();
    const own = added.map(readOwnCell);
    const names = new Set(own.map(({name}) => name));
    if (names.size < own.length || own.some(({name}) => originals.has(name))) throw new TypeError();
    if (entries.some(([name]) => !originals.has(name)))
      return {kind: "problem", problem: "changed"};
    const cells = entries.map(([name, change]) => {
      return {name, source: applyChange(originals.get(name)!, change)};
    });
    if (cells.some(({source}) => source === null)) return {kind: "problem", problem: "changed"};
    return {kind: "shared", cells: cells as {name: string; source: string}[], own};
  } catch (error) {
    return {kind: "problem", problem: error instanceof RangeError ? "large" : "damaged"};
  }
}

function readOwnCell(value: unknown): OwnCell {
  const [name, after, source] = Array.isArray(value) ? value : [];
  const isName = typeof name === "string" && /^scratch-\d{1,4}$/.test(name);
  const fits = typeof source === "string" && source.length <= limits.cell;
  if (!isName || !isPlace(after) || !fits) throw new TypeError("no cell of a reader's own");
  return {name, after, source};
}

// Returns the new text of a cell, or null if the change is of another text.
function applyChange(original: string, change: unknown): string | null {
  const [base, start, end, text] = Array.isArray(change) ? change : [];
  const source = Array.isArray(change)
    ? `${original.slice(0, start)}${text}${original.slice(end)}`
    : change;
  const isWhole = typeof change === "string";
  const isPart =
    Number.isSafeInteger(start) && Number.isSafeInteger(end) && typeof text === "string";
  if (!(isWhole || isPart) || typeof source !== "string" || source.length > limits.cell) {
    throw new TypeError("no change of a cell");
  }
  return isWhole || base === toSourceId(original) ? source : null;
}

async function unpack(base64: string): Promise<string> {
  const binary = atob(base64.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  if (bytes.length < 6) throw new TypeError("too short");
  const deflated = bytes.subarray(4);
  if (toChecksum(deflated) !== new DataView(bytes.buffer).getUint32(0)) {
    throw new TypeError("wrong checksum");
  }
  const text = await pump(deflated, new DecompressionStream("deflate-raw"), limits.text);
  return new TextDecoder("utf-8", {fatal: true}).decode(text);
}

// FNV-1a: it finds damage, not ill will.
function toChecksum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}

// Engines inflate a chunk at once, up to a thousandfold: small chunks, and only when there is room,
// keep a bomb from going off.
async function pump(
  bytes: Uint8Array,
  transform: CompressionStream | DecompressionStream,
  most: number
): Promise<Uint8Array> {
  let at = 0;
  const source = new ReadableStream<BufferSource>(
    {
      pull(controller) {
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.slice(at, (at += 512)));
      }
    },
    {highWaterMark: 0}
  );
  const reader = source.pipeThrough<Uint8Array>(transform).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let {done, value} = await reader.read(); !done; {done, value} = await reader.read()) {
    length += value!.length;
    if (length > most) {
      await reader.cancel().catch(() => {});
      throw new RangeError("too large");
    }
    parts.push(value!);
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
