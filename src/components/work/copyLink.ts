import type {SharedWork} from "../../course/shareLink.ts";
import {toShareLink} from "../../course/shareLink.ts";
import {workWords as words} from "../../words/work.ts";

/** A link longer than this is cut by some programs. */
const longLink = 2000;

/**
 * Copies a link to *chapter*, one that carries *work* if there is any; *say* tells the reader how it
 * went.
 */
export async function copyLink(
  chapter: string,
  work: SharedWork | undefined,
  say: (text: string, ...more: Node[]) => void
): Promise<void> {
  const address = location.origin + location.pathname;
  const fragment = work ? await toShareLink(chapter, work, address) : "";
  if (fragment === null) return say(words.tooLong);
  const link = address + fragment;
  const {length} = link;
  const copied = length > longLink ? words.longLink(length) : words.copied(length);
  try {
    await navigator.clipboard.writeText(link);
    say(work ? copied : words.noChange);
  } catch {
    const field = document.createElement("input");
    Object.assign(field, {readOnly: true, value: link, ariaLabel: words.link});
    say(words.notCopied, field);
    field.select();
  }
}
