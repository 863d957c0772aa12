/** Returns the names of the records of *storage* that begin with *start*; by default, of all. */
export function listKeys(storage: Storage, start = ""): string[] {
  const keys = Array.from({length: storage.length}, (_, i) => storage.key(i)!);
  return keys.filter((key) => key.startsWith(start));
}
