const tagOrWord = /<[^>]*>|\p{L}+(?:-\p{L}+)+/gu;

/**
 * Returns *html* with each word with a hyphen kept on one line. A browser would break it there,
 * although a title that is balanced has room for it on the next line.
 */
export function keepWords(html: string): string {
  return html.replace(tagOrWord, (each) =>
    each.startsWith("<") ? each : `<span class="unbroken">${each}</span>`
  );
}
