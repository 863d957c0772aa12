import type {EditRecord, RecordName} from "./editRecord.ts";
import type {StorageState} from "./visitStorage.ts";
import {findAside, readRecord, readRecordName, toRecordName} from "./editRecord.ts";
import {prefix} from "./prefix.ts";
import {toSourceId} from "./sourceId.ts";
import {openStorage} from "./visitStorage.ts";

/** A text of a reader for a cell. */
export type SavedEdit = Omit<RecordName, "chapter"> & Omit<EditRecord, "tab">;

/** A record that cannot be read, as it was found. */
export interface DamagedRecord {
  cell: string;
  text: string;
  forget(): void;
}

/** A reader's edits of one chapter. */
export interface EditStore {
  readonly state: StorageState;
  /** Returns all that is kept for the chapter, older texts of cells included. */
  load(): SavedEdit[];
  /**
   * Keeps *source* for a cell whose text in the chapter is *original*; if they are equal, nothing is
   * kept for it. A text that this tab has not written or adopted is set aside, not lost. A cell that
   * the reader has added has an empty original and stands *after* another.
   */
  save(cell: string, original: string, source: string, after?: string): void;
  /** Takes an edit as this tab's own, so that another text of this tab takes its place. */
  adopt(edit: SavedEdit): void;
  /** Takes no edit as this tab's own any more: the page shows other texts in their place. */
  release(): void;
  /** Forgets an edit, unless another text has taken its place meanwhile. */
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

/** What the name of a record begins with that could not be read. */
const damage = "attention:damaged:";

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
  const storage = openStorage(find, `${prefix}probe`);
  const written = new Map<string, string>(); // what this tab has written or adopted
  return {
    get state() {
      return storage.state;
    },
    load: () => storage.keys().flatMap((key) => toEdit(key, storage.get(key)) ?? []),
    save,
    adopt,
    release: () => written.clear(),
    forget,
    damaged,
    hasNewer: () => storage.keys().some((key) => Number(anyVersion.exec(key)?.[1]) > 1),
    unsaved: () => storage.unsaved(),
    read
  };

  function save(cell: string, original: string, source: string, after?: string): void {
    rewrite();
    const name = {chapter, cell, base: toSourceId(original), isAside: false};
    const key = toRecordName(name);
    const text = storage.get(key);
    const there = readRecord(text);
    const isForeign = there && text !== written.get(key);
    if (isForeign && there.source !== source) set(findAside(key, there.source, storage.get), text!);
    if (source === original) remove(key);
    else set(key, JSON.stringify({source, time: now(), tab, after}));
  }

  // Storage can be cleared while the page is open: then this tab's texts are written again.
  function rewrite(): void {
    const texts = [...written];
    if (texts.every(([key]) => storage.get(key) === null))
      for (const [key, text] of texts) set(key, text);
  }

  function adopt({cell, base}: SavedEdit): void {
    const key = toRecordName({chapter, cell, base, isAside: false});
    written.set(key, storage.get(key)!);
  }

  function forget({source, time, ...name}: SavedEdit): void {
    const key = toRecordName({chapter, ...name});
    const there = readRecord(storage.get(key));
    if (there?.source === source && there.time === time) remove(key);
  }

  function damaged(): DamagedRecord[] {
    return storage
      .keys()
      .filter((key) => key.startsWith(`${damage}${prefix}${chapter}:`))
      .map((key) => ({
        cell: readRecordName(key.slice(damage.length))?.cell ?? "",
        text: storage.get(key) ?? "",
        forget: () => remove(key)
      }));
  }

  function read({key, newValue, storageArea}: StorageEvent): SavedEdit | null {
    if (!key || readRecordName(key)?.isAside) return null;
    if (storageArea && storageArea !== storage.area) return null;
    return readRecord(newValue)?.tab === tab ? null : toEdit(key, newValue);
  }

  // Returns the edit that a record of the chapter is; a damaged one is set aside.
  function toEdit(key: string, text: string | null): SavedEdit | null {
    const name = readRecordName(key);
    if (name?.chapter !== chapter || text === null) return null;
    const record = readRecord(text);
    if (record) {
      const {chapter: _chapter, ...place} = name;
      const {tab: _tab, ...edit} = record;
      return {...place, ...edit};
    }
    remove(key);
    storage.set(`${damage}${key}`, text);
    return null;
  }

  function set(key: string, text: string): void {
    written.set(key, text);
    storage.set(key, text);
  }

  function remove(key: string): void {
    written.delete(key);
    storage.remove(key);
  }
}

// A page that comes without encryption has no randomUUID; a tab needs a name that no other has, no more.
function newTab(): string {
  return (crypto.randomUUID?.() ?? String(Math.random()).slice(2)).slice(0, 8);
}
