import {prefix} from "./prefix.ts";

// The exercises that a reader has solved: a record each, in the form of an edit, so that files of
// the reader's work carry it.

const solved = `${prefix}solved:`;

/** Returns whether the reader has solved an exercise of a chapter in this browser. */
export function hasSolved(chapter: string, exercise: string): boolean {
  try {
    return localStorage.getItem(toKey(chapter, exercise)) !== null;
  } catch {
    return false; // storage is refused
  }
}

/** Remembers that *source* has solved an exercise; the first one counts. */
export function keepSolved(chapter: string, exercise: string, source: string): void {
  if (hasSolved(chapter, exercise)) return;
  try {
    const record = JSON.stringify({source, time: Date.now(), tab: ""});
    localStorage.setItem(toKey(chapter, exercise), record);
  } catch {
    // storage is refused or full: it is known for this visit only
  }
}

/** Returns whether the record *name* is of a solved exercise. */
export function isSolvedName(name: string): boolean {
  return name.startsWith(solved);
}

function toKey(chapter: string, exercise: string): string {
  return `${solved}${chapter}:${exercise}`;
}
