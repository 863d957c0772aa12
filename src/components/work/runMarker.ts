/** A mark that is there while cells run, in this tab: after a crash it is found. */
export interface RunMarker {
  set(): void;
  clear(): void;
  /** clears it, if nothing runs for a while: who types does not wait for storage at each key */
  clearSoon(): void;
  isSet(): boolean;
}

/** For how long nothing must run, in milliseconds. */
const quiet = 300;

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
  let isThere = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {set, clear, clearSoon, isSet};

  function set(): void {
    clearTimeout(timer);
    if (!isThere) attempt(() => sessionStorage.setItem(key, "1"));
    isThere = true;
  }

  function clear(): void {
    clearTimeout(timer);
    isThere = false;
    attempt(() => sessionStorage.removeItem(key));
  }

  function clearSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(clear, quiet);
  }

  function isSet(): boolean {
    return attempt(() => sessionStorage.getItem(key) !== null) ?? false;
  }
}
