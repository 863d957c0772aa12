/**
 * Puts *element*, which no page has at first, at the end of the page's text. Where there is MathML,
 * Chromium styles anew all that stands beside a new element: here, that is next to nothing.
 */
export function addLater(element: Element): void {
  document.querySelector("#later")!.append(element);
}
