import {listKeys} from "./listKeys.ts";

/** How far a reader has come in a chapter. */
export interface Progress {
  chapter: string;
  /** the section that was read last: its place in the page's address, and its title; "" before the first */
  section: string;
  title: string;
  /** how many of the chapter's sections were read, from the first on, and how many it has */
  reached: number;
  sections: number;
  /** whether the reader was at the chapter's end last, and whether that was so at any time */
  isAtEnd: boolean;
  isRead: boolean;
  /** when it was noted, in milliseconds since 1970 */
  time: number;
}

const prefix = "attention:read:1:";
const longest = 200;

/** Returns the browser's storage, or undefined where it is refused. */
export function findStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** Returns how far the reader has come in each chapter begun, the last one first. */
export function readProgress(storage = findStorage()): Progress[] {
  try {
    return listKeys(storage!, prefix)
      .flatMap((key) => toProgress(key.slice(prefix.length), storage!.getItem(key)) ?? [])
      .sort((a, b) => b.time - a.time);
  } catch {
    return []; // storage is refused meanwhile
  }
}

/**
 * Keeps how far the reader has come in a chapter, beside what is known of it: the newer place counts,
 * and what was reached or read stays so. Where storage is full or refused, nothing is kept.
 */
export function keepProgress(progress: Progress, storage = findStorage()): void {
  const key = `${prefix}${progress.chapter}`;
  try {
    const known = toProgress(progress.chapter, storage!.getItem(key));
    const [newer, older] =
      known && known.time > progress.time ? [known, progress] : [progress, known];
    const {chapter: _, ...record} = newer;
    record.reached = Math.min(record.sections, Math.max(record.reached, older?.reached ?? 0));
    record.isRead ||= !!older?.isRead;
    storage!.setItem(key, JSON.stringify(record));
  } catch {
    // the reader goes on all the same
  }
}

/** Forgets what was read, and where. */
export function forgetProgress(storage = findStorage()): void {
  try {
    for (const key of listKeys(storage!, prefix)) storage!.removeItem(key);
  } catch {
    // then there is nothing to forget
  }
}

/** Returns the progress that *text*, a record of a storage or a file, tells of *chapter*, or null. */
export function toProgress(chapter: string, text: string | null): Progress | null {
  try {
    const {section, title, reached, sections, time, ...ends} = JSON.parse(text ?? "");
    const isText = (value: unknown) => typeof value === "string" && value.length <= longest;
    const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;
    if (!/^[a-z0-9-]{1,80}$/.test(chapter) || !isText(section) || !isText(title)) return null;
    if (!isCount(reached) || !isCount(sections) || !Number.isFinite(time)) return null;
    const isAtEnd = ends.isAtEnd === true;
    return {
      chapter,
      section,
      title,
      reached,
      sections,
      isAtEnd,
      isRead: ends.isRead === true,
      time
    };
  } catch {
    return null;
  }
}
