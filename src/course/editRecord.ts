import {isPlace} from "./place.ts";
import {prefix} from "./prefix.ts";

/** A reader's text for a cell, as it is kept. */
export interface EditRecord {
  source: string;
  /** the place that it follows, as in `isPlace`, if the cell is the reader's own */
  after?: string;
  /** when it was saved, in milliseconds since 1970 */
  time: number;
  /** the tab that saved it */
  tab: string;
}

/** What the name of a record says of it. */
export interface RecordName {
  chapter: string;
  cell: string;
  /** the name of the chapter's text that the reader began from, by `toSourceId` */
  base: string;
  /** whether a newer text has taken its place */
  isAside: boolean;
  /** which of the texts it is, from 2 on, if several were set aside */
  copy?: number;
}

const pattern =
  /^attention:1:([a-z0-9-]{1,80}):([a-z0-9-]{1,80}):([a-z0-9]{1,12})(?:(:aside)([2-9]|[1-9]\d{1,3})?)?$/;

/** Returns the record that *text* is, or null if it is none. */
export function readRecord(text: string | null): EditRecord | null {
  try {
    const {source, time, tab, after} = JSON.parse(text ?? "");
    if (typeof source !== "string" || !Number.isFinite(time)) return null;
    return {source, time, tab: String(tab), ...(isPlace(after) && {after})};
  } catch {
    return null;
  }
}

/** Returns the name of a record. */
export function toRecordName({chapter, cell, base, isAside, copy}: RecordName): string {
  return `${prefix}${chapter}:${cell}:${base}${isAside ? toAside(copy) : ""}`;
}

/** Returns what *name* says, or null if it is the name of no such record. */
export function readRecordName(name: string): RecordName | null {
  const [, chapter, cell, base, aside, copy] = pattern.exec(name) ?? [];
  if (chapter === undefined) return null;
  return {chapter, cell, base, isAside: !!aside, ...(copy && {copy: Number(copy)})};
}

/**
 * Returns the name under which *source* is set aside when another text takes the place of the record
 * *name*: the first that is free, or has the same text. *get* gives what is kept under a name.
 */
export function findAside(
  name: string,
  source: string,
  get: (name: string) => string | null
): string {
  for (let copy = 1; ; copy++) {
    const aside = name + toAside(copy);
    const text = get(aside);
    if (text === null || readRecord(text)?.source === source) return aside;
  }
}

function toAside(copy = 1): string {
  return copy === 1 ? ":aside" : `:aside${copy}`;
}
