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
}

const pattern = /^attention:1:([a-z0-9-]{1,80}):([a-z0-9-]{1,80}):([a-z0-9]{1,12})(:aside)?$/;

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
export function toRecordName({chapter, cell, base, isAside}: RecordName): string {
  return `${prefix}${chapter}:${cell}:${base}${isAside ? ":aside" : ""}`;
}

/** Returns what *name* says, or null if it is the name of no such record. */
export function readRecordName(name: string): RecordName | null {
  const [, chapter, cell, base, aside] = pattern.exec(name) ?? [];
  return chapter === undefined ? null : {chapter, cell, base, isAside: !!aside};
}
