/** Returns a storage, as a browser has it, that takes records of at most *room* characters. */
export function createStorage(room = Infinity): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (i) => [...items.keys()][i] ?? null,
    getItem: (key) => items.get(key) ?? null,
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
    setItem: (key, text) => {
      if (key.length + text.length > room) throw new DOMException("full", "QuotaExceededError");
      items.set(key, text);
    }
  };
}
