import {loadPage} from "./loadPage.ts";
import {readLetters} from "./linkedSymbols.ts";
import {hidePreview, previewed, showPreview} from "./preview.ts";
import {summarise} from "./summarise.ts";

const letters = ".mathnormal, .text";
const colours = ["query", "key", "value-symbol", "score", "weight"];
const {chapter, notation} = document.querySelector<HTMLElement>("chapter-notebook")!.dataset;
const number = `${parseInt(chapter!)}`;
let wanted: Element | null = null;

/**
 * Shows what the symbol at *target* means, as the page of notation says, once the pointer has rested
 * there for *delay* milliseconds; anywhere else, what is shown is hidden. Resolves to the meaning in
 * words, if it was shown.
 */
export async function previewSymbol(target: Element | null, delay = 0): Promise<string | null> {
  const sign = target && findSign(target);
  if (sign === wanted) return null;
  wanted = sign;
  if (previewed()?.closest(".katex-html")) hidePreview();
  if (!sign) return null;
  await new Promise((resolve) => setTimeout(resolve, delay));
  if (sign !== wanted) return null;
  const page = await Promise.resolve(loadPage(new URL(notation!, location.href))).catch(() => null);
  const entry = page && findEntry(page, sign);
  if (!entry || sign !== wanted) return null;
  showPreview(sign, summarise(page, entry.id)!);
  return readText(entry);
}

function findSign(target: Element): Element | null {
  if (!target.closest(".katex-html")) return null;
  return target.closest(letters) ?? (target.childElementCount === 0 ? target : null);
}

// Where a letter means one thing in some chapters and another elsewhere, the chapter decides.
function findEntry(page: Document, sign: Element): Element | null {
  const colour = colours.find((each) => sign.closest(`.katex .${each}`)) ?? "";
  for (const text of readSign(sign)) {
    const found = [...page.querySelectorAll<HTMLElement>(".symbol[data-sign]")].filter(
      ({dataset}) => dataset.sign === `${colour}:${text}`
    );
    const local = found.find(({dataset}) => dataset.chapters?.split(" ").includes(number));
    const entry = local ?? found.find(({dataset}) => !dataset.chapters);
    if (entry) return entry;
  }
  return null;
}

// A letter with its index, or else without: m of i and j is a mask, and has no entry for each index.
function readSign(sign: Element): string[] {
  if (!sign.matches(letters)) return [sign.textContent.replace(/[\s\u200b]/g, "")];
  const text = readLetters(sign);
  return [text, text.slice(0, 1)];
}

function readText(entry: Element): string {
  const [name, meaning] = entry.querySelectorAll("strong, .symbol-name + p");
  const plain = meaning.cloneNode(true) as Element;
  for (const each of plain.querySelectorAll(".katex-mathml")) each.remove();
  return `${name.textContent}: ${plain.textContent.replace(/\u200b/g, "")}`;
}
