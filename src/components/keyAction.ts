/** Returns what the reader asks a cell to do by a key, if it is one of those that do something. */
export function keyAction({
  key,
  code,
  target,
  ctrlKey,
  metaKey,
  altKey
}: KeyboardEvent): "edit" | "run" | "stop" | "reset" | "add" | undefined {
  const isSource = (target as Element).matches(".source");
  if (!ctrlKey && !metaKey) return key === "Enter" && isSource ? "edit" : undefined;
  if (key === "Enter") return "run";
  if (key === ".") return "stop";
  if (altKey && code === "KeyR") return "reset";
  if (altKey && code === "KeyB") return "add";
  return undefined;
}
