import {toSymbolKey} from "./findSymbols.ts";
import {renderTex} from "./tex.ts";

/**
 * Returns what an equation shows of a symbol: the class of its colour, if it has one, a colon, and its
 * letters without spaces, as in `query:q`, `:WQ` or `:∑`.
 */
export function toSign(tex: string): string {
  const [colour, symbol] = toSymbolKey(tex).split(":");
  if (symbol === "\\sqrt") return ":√"; // it is drawn
  const [, shown] = renderTex(tex).split('class="katex-html"');
  const letters = shown.replace(/^[^>]*>|<[^>]*>/g, "").replace(/[\s\u200b]/g, "");
  return `${colour}:${letters}`;
}
