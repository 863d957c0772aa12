import {listKeys} from "./listKeys.ts";

/** What the names of all records of a reader's work begin with; the number counts their forms. */
export const prefix = "attention:1:";

/** Returns whether the reader has work in *chapter*; looks at names only. */
export function hasWork(chapter: string): boolean {
  try {
    return listKeys(localStorage, `${prefix}${chapter}:`).length > 0;
  } catch {
    return false; // storage is refused
  }
}
