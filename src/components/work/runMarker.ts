/** A mark that is there while cells run, in this tab: after a crash it is found. */
export interface RunMarker {
  set(): void;
  clear(): void;
  isSet(): boolean;
}

/** Returns the mark of a chapter. Where storage is refused, no crash is known of. */
export function createRunMarker(chapter: string): RunMarker {
  const key = `attention:running:${chapter}`;
  const attempt = <T>(action: () => T) => {
    try {
      return action();
    } catch {
      return undefined;
    }
  };
  return {
    set: () => attempt(() => sessionStorage.setItem(key, "1")),
    clear: () => attempt(() => sessionStorage.removeItem(key)),
    isSet: () => attempt(() => sessionStorage.getItem(key) !== null) ?? false
  };
}
