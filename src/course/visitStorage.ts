import {listKeys} from "./listKeys.ts";

/** Whether texts are kept: *full* and *off* are kept for this visit only. */
export type StorageState = "kept" | "full" | "off";

/** A browser's storage that never throws: what it does not take is kept for this visit. */
export interface VisitStorage {
  /** what came of the last text */
  readonly state: StorageState;
  /** the browser's storage, unless it is refused */
  readonly area: Storage | undefined;
  keys(): string[];
  get(key: string): string | null;
  set(key: string, text: string): void;
  remove(key: string): void;
  /** Returns the texts that the browser's storage did not take, by key. */
  unsaved(): Map<string, string>;
}

/** Returns the storage that *find* gives; *probe* is a key to try it with. */
export function openStorage(find: () => Storage, probe: string): VisitStorage {
  const visit = new Map<string, string>(); // what storage did not take
  const area = attempt(() => {
    const found = find();
    found.getItem(probe); // where storage is refused, this throws
    return found;
  });
  const hasRoom = attempt(() => {
    area!.setItem(probe, "1");
    area!.removeItem(probe);
    return true;
  });
  const refusal = area ? "full" : "off";
  let state: StorageState = hasRoom ? "kept" : refusal;
  return {
    get state() {
      return state;
    },
    area,
    keys,
    get: (key) => visit.get(key) ?? attempt(() => area!.getItem(key)) ?? null,
    set,
    remove,
    unsaved: () => new Map(visit)
  };

  function keys(): string[] {
    const kept = attempt(() => listKeys(area!));
    return [...new Set([...(kept ?? []), ...visit.keys()])];
  }

  function set(key: string, text: string): void {
    const isKept = attempt(() => (area!.setItem(key, text), area!.getItem(key) === text));
    if (isKept) visit.delete(key);
    else visit.set(key, text);
    state = isKept ? "kept" : refusal;
  }

  function remove(key: string): void {
    visit.delete(key);
    attempt(() => area!.removeItem(key));
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
