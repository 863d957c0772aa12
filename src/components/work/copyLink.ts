import type {OwnCell} from "../../course/ownCell.ts";
import type {SharedCell} from "../../course/shareLink.ts";
import {toShareLink} from "../../course/shareLink.ts";
import {workWords as words} from "../../words/work.ts";

/** A link longer than this is cut by some programs. */
const longLink = 2000;

/** Copies a link to *chapter* that carries *cells* and *own*; *say* tells the reader how it went. */
export async function copyLink(
  chapter: string,
  cells: SharedCell[],
  own: OwnCell[],
  say: (text: string, ...more: Node[]) => void
): Promise<void> {
  const hasWork = cells.length + own.length > 0;
  const address = location.origin + location.pathname;
  const fragment = hasWork ? await toShareLink(chapter, cells, own, address) : "";
  if (fragment === null) return say(words.tooLong);
  const link = address + fragment;
  const {length} = link;
  const copied = length > longLink ? words.longLink(length) : words.copied(length);
  try {
    await navigator.clipboard.writeText(link);
    say(hasWork ? copied : words.noChange);
  } catch {
    const field = document.createElement("input");
    Object.assign(field, {readOnly: true, value: link, ariaLabel: words.link});
    say(words.notCopied, field);
    field.select();
  }
}
