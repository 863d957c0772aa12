/**
 * Returns a *title* in parts. Every second part is a word with a hyphen: a browser would break it
 * there, although a title that is balanced has room for it on the next line.
 */
export function splitTitle(title: string): string[] {
  return title.split(/(\p{L}+(?:-\p{L}+)+)/u);
}
