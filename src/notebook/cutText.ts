/** Returns *text*, or the first *length* characters of it and a sign that there are more. */
export function cutText(text: string, length: number): string {
  return text.length > length ? `${takeStart(text, length)}…` : text;
}

/** Returns the first *length* characters of *text*, or one less where a sign of two would be halved. */
export function takeStart(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}
