/** How many first letters a word that was found has in common with the word that was searched. */
const common = 3;

/** Returns what is searched for the words that a reader types: an equation is found as it is read. */
export function toQuery(text: string): string {
  return text.replace(/(?<!\w)([a-z])_(?=\w)/gi, "$1"); // d_k is dk there
}

/**
 * Returns whether *excerpts*, with `<mark>` around what was found, have any word of *query*. For a word
 * that is nowhere, Pagefind looks for less and less of it, and in the end for its first letter.
 */
export function isFound(query: string, excerpts: string[]): boolean {
  const marked = excerpts.join("").match(/<mark>.*?<\/mark>/gs) ?? [];
  const found = marked.map((each) => lettersOf(each.replace(/<[^>]*>/g, "")));
  const wanted = lettersOf(query).split(" ");
  return wanted.some((word) => {
    const start = word.slice(0, common);
    return found.some((each) => ` ${each}`.includes(` ${start}`));
  });
}

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
