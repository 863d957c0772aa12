/** Returns *text*, or the first *length* characters of it and a sign that there are more. */
export function cutText(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
