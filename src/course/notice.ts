const key = "attention:notice";

/** Keeps *text*, to be said when the page has been loaded again. */
export function keepNotice(text: string): void {
  try {
    sessionStorage.setItem(key, text);
  } catch {
    // then it is not said
  }
}

/** Returns whether something is to be said. */
export function hasNotice(): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false; // storage is refused
  }
}

/** Returns what is to be said, or "", and forgets it. */
export function takeNotice(): string {
  try {
    const text = sessionStorage.getItem(key) ?? "";
    sessionStorage.removeItem(key);
    return text;
  } catch {
    return ""; // storage is refused
  }
}
