import {loadPage} from "./loadPage.ts";
import {readLetters} from "./linkedSymbols.ts";
import {hidePreview, previewed, showPreview} from "./preview.ts";
import {summarise, toPlainText} from "./summarise.ts";

const letters = ".mathnormal, .text";
const root = ".sqrt"; // its sign is drawn around what it is of
const colours = ["query", "key", "value-symbol", "score", "weight"];
const {chapter, notation} = document.querySelector<HTMLElement>("chapter-notebook")!.dataset;
const number = `${parseInt(chapter!)}`;
let wanted: Element | null = null;

/**
 * Shows what the symbol at *target* means, as the page of notation says, once the pointer has rested
 * there for *delay* milliseconds; anywhere else, what is shown is hidden. Resolves to the meaning in
 * words, if it is shown.
 */
export async function previewSymbol(target: Element | null, delay = 0): Promise<string | null> {
  const sign = target && findSign(target);
  if (sign === wanted && sign !== previewed()) return null; // on its way
  if (sign !== wanted && previewed()?.closest(".katex-html")) hidePreview();
  wanted = sign;
  if (!sign) return null;
  await new Promise((resolve) => setTimeout(resolve, delay));
  if (sign !== wanted) return null;
  const page = await Promise.resolve(loadPage(new URL(notation!, location.href))).catch(() => null);
  const entry = page && findEntry(page, sign);
  if (!entry || sign !== wanted) return null;
  showPreview(sign, summarise(page, entry.id)!);
  return readMeaning(entry);
}

/** Shows what the symbol at *target* means, or hides it if it is shown. */
export async function toggleSymbol(target: Element): Promise<void> {
  const isShown = previewed() && previewed() === findSign(target);
  await previewSymbol(isShown ? null : target);
}

function findSign(target: Element): Element | null {
  if (!target.closest(".katex-html")) return null;
  const isWritten = target.childElementCount === 0;
  return target.closest(letters) ?? (isWritten ? target : target.closest(root));
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
  if (sign.matches(root)) return ["√"];
  if (!sign.matches(letters)) return [sign.textContent.replace(/[\s\u200b]/g, "")];
  const text = readLetters(sign);
  return sign.matches(".mathnormal") ? [text, text.slice(0, 1)] : [text];
}

function readMeaning(entry: Element): string {
  const [name, meaning] = entry.querySelectorAll("strong, .symbol-name + p");
  return `${name.textContent}: ${toPlainText([meaning])}`;
}
