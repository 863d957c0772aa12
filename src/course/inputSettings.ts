import type {InputSetting} from "../notebook/input.ts";
import {toSourceId} from "./sourceId.ts";

/** What a reader has set the inputs of a cell to, by variable. */
export type CellSettings = {[variable: string]: InputSetting};

/** A cell whose inputs a reader may have set. */
export interface SetCell {
  name: string;
  source: string;
  settings: CellSettings;
}

// A tab keeps them as a browser keeps the fields of a form: they are there after a reload, and a new
// visit begins with the chapter's own.
const toKey = (chapter: string) => `attention:inputs:1:${chapter}`;

/** Returns whether inputs of *chapter* are set in this tab. */
export function hasSettings(chapter: string): boolean {
  try {
    return sessionStorage.getItem(toKey(chapter)) !== null;
  } catch {
    return false; // storage is refused
  }
}

/** Keeps what the inputs of *cells*, all those of *chapter*, are set to. */
export function keepSettings(chapter: string, cells: SetCell[]): void {
  const records = cells
    .filter(({settings}) => Object.keys(settings).length > 0)
    .map(({name, source, settings}) => [name, {base: toSourceId(source), settings}]);
  try {
    if (records.length === 0) sessionStorage.removeItem(toKey(chapter));
    else sessionStorage.setItem(toKey(chapter), JSON.stringify(Object.fromEntries(records)));
  } catch {
    // storage is refused or full: they last until the page is left
  }
}

/** Returns what the inputs of a cell are set to in this tab, as long as it has the same text. */
export function readSettings(chapter: string, {name, source}: Omit<SetCell, "settings">) {
  try {
    const records = JSON.parse(sessionStorage.getItem(toKey(chapter))!);
    const {base, settings} = Object.hasOwn(records, name) ? records[name] : {};
    const fits = base === toSourceId(source) && typeof settings === "object";
    return fits ? ({...settings} as CellSettings) : {}; // the cell looks at each of them
  } catch {
    return {};
  }
}
