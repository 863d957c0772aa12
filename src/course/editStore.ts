import {isPlace} from "./place.ts";
import {prefix} from "./prefix.ts";
import {toSourceId} from "./sourceId.ts";

/** A text of a reader for a cell. */
export interface SavedEdit {
  cell: string;
  /** the name of the chapter's text that the reader began from, by `toSourceId` */
  base: string;
  source: string;
  /** the place that it follows, as in `isPlace`, if it is a cell that the reader has added */
  after?: string;
  /** when it was saved, in milliseconds since 1970 */
  time: number;
  /** whether a newer text has taken its place, in this tab or another */
  isAside: boolean;
}

/** Whether edits are kept: *full* and *off* are kept for this visit only. */
export type StoreState = "kept" | "full" | "off";

/** A record that cannot be read, as it was found. */
export interface DamagedRecord {
  cell: string;
  text: string;
  forget(): void;
}

/** A reader's edits of one chapter. */
export interface EditStore {
  readonly state: StoreState;
  /** Returns all that is kept for the chapter, older texts of cells included. */
  load(): SavedEdit[];
  /**
   * Keeps *source* for a cell whose text in the chapter is *original*; if they are equal, nothing is
   * kept for it. A text that another tab has kept meanwhile is set aside, not lost. A cell that the
   * reader has added has an empty original and stands *after* another.
   */
  save(cell: string, original: string, source: string, after?: string): void;
  /** Takes an edit as this tab's own, so that another text of this tab takes its place. */
  adopt(edit: SavedEdit): void;
  forget(edit: SavedEdit): void;
  /** Returns the records of the chapter that could not be read; each stays until it is forgotten. */
  damaged(): DamagedRecord[];
  /** Returns whether a newer version of the site has kept something for the chapter. */
  hasNewer(): boolean;
  /** Returns the records that storage did not take, by their names. */
  unsaved(): Map<string, string>;
  /** Returns what another tab's change of the storage says of this chapter, if anything. */
  read(event: StorageEvent): SavedEdit | null;
}

const recordKey = /^attention:1:([a-z0-9-]{1,80}):([a-z0-9-]{1,80}):([a-z0-9]{1,12})(:aside)?$/;

/** What the name of a record begins with that could not be read. */
const setAside = "attention:damaged:";

interface Record {
  source: string;
  after?: string;
  time: number;
  tab: string;
}

/** Returns the record that *text* is, or null if it is none. */
export function readRecord(text: string | null): Record | null {
  try {
    const {source, time, tab, after} = JSON.parse(text ?? "");
    if (typeof source !== "string" || !Number.isFinite(time)) return null;
    return {source, time, tab: String(tab), ...(isPlace(after) && {after})};
  } catch {
    return null;
  }
}

/**
 * Returns the edits of *chapter* in a browser's storage. There is one record for each cell and each
 * text of the chapter that was edited, so that tabs that edit different cells never meet. What is
 * damaged is set aside; records of other versions of the site are left as they are; where storage
 * is full or refused, edits are kept for this visit.
 */
export function createEditStore(
  chapter: string,
  {storage: find = () => globalThis.localStorage, now = Date.now, tab = newTab()} = {}
): EditStore {
  const anyVersion = new RegExp(`^attention:(\\d{1,6}):${chapter}:`);
  const visit = new Map<string, string>(); // what storage did not take
  const written = new Map<string, string>(); // what this tab has written or adopted
  const storage = attempt(() => {
    const found = find();
    found.getItem(prefix); // where storage is refused, this throws
    return found;
  });
  const hasRoom = attempt(() => {
    storage!.setItem(`${prefix}probe`, "1");
    storage!.removeItem(`${prefix}probe`);
    return true;
  });
  let state: StoreState = hasRoom ? "kept" : storage ? "full" : "off";
  return {
    get state() {
      return state;
    },
    load,
    adopt,
    save,
    damaged,
    hasNewer: () => keys().some((key) => Number(anyVersion.exec(key)?.[1]) > 1),
    unsaved: () => new Map(visit),
    forget: ({cell, base, isAside}) => remove(`${toKey(cell, base)}${isAside ? ":aside" : ""}`),
    read
  };

  function load(): SavedEdit[] {
    return keys().flatMap((key) => toEdit(key, get(key)) ?? []);
  }

  function adopt({cell, base}: SavedEdit): void {
    const key = toKey(cell, base);
    written.set(key, get(key)!);
  }

  function damaged(): DamagedRecord[] {
    return keys()
      .filter((key) => key.startsWith(`${setAside}${prefix}${chapter}:`))
      .map((key) => ({
        cell: recordKey.exec(key.slice(setAside.length))?.[2] ?? "",
        text: get(key) ?? "",
        forget: () => remove(key)
      }));
  }

  function save(cell: string, original: string, source: string, after?: string): void {
    rewrite();
    const key = toKey(cell, toSourceId(original));
    const text = get(key);
    const there = readRecord(text);
    const isForeign = there && there.tab !== tab && text !== written.get(key);
    if (isForeign && there.source !== source) set(`${key}:aside`, text!);
    if (source === original) remove(key);
    else set(key, JSON.stringify({source, time: now(), tab, after}));
  }

  // Storage can be cleared while the page is open: then this tab's texts are written again.
  function rewrite(): void {
    const texts = [...written];
    if (texts.every(([key]) => get(key) === null)) for (const [key, text] of texts) set(key, text);
  }

  function read({key, newValue, storageArea}: StorageEvent): SavedEdit | null {
    if (!key || key.endsWith(":aside") || (storageArea && storageArea !== storage)) return null;
    return readRecord(newValue)?.tab === tab ? null : toEdit(key, newValue);
  }

  function toEdit(key: string, text: string | null): SavedEdit | null {
    const [, owner, cell, base, aside] = recordKey.exec(key) ?? [];
    if (owner !== chapter || text === null) return null;
    const record = readRecord(text);
    if (record) {
      const {source, time, after} = record;
      return {cell, base, source, time, isAside: !!aside, ...(after !== undefined && {after})};
    }
    remove(key);
    set(`${setAside}${key}`, text);
    written.delete(`${setAside}${key}`);
    return null;
  }

  function toKey(cell: string, base: string): string {
    return `${prefix}${chapter}:${cell}:${base}`;
  }

  function keys(): string[] {
    const kept = attempt(() => Array.from({length: storage!.length}, (_, i) => storage!.key(i)!));
    return [...new Set([...(kept ?? []), ...visit.keys()])];
  }

  function get(key: string): string | null {
    return visit.get(key) ?? attempt(() => storage!.getItem(key)) ?? null;
  }

  function set(key: string, text: string): void {
    written.set(key, text);
    const isKept = attempt(() => (storage!.setItem(key, text), storage!.getItem(key) === text));
    if (isKept) visit.delete(key);
    else visit.set(key, text);
    state = isKept ? "kept" : storage ? "full" : "off";
  }

  function remove(key: string): void {
    visit.delete(key);
    written.delete(key);
    attempt(() => storage!.removeItem(key));
  }
}

// Storage may be refused, full or gone at any time, and says so by throwing.
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

// A page that comes without encryption has no randomUUID; a tab needs a name that no other has, no more.
function newTab(): string {
  return (crypto.randomUUID?.() ?? String(Math.random()).slice(2)).slice(0, 8);
}
