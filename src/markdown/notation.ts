import {findMath} from "./findMath.ts";
import {findSymbols, toSymbolKey} from "./findSymbols.ts";

/** A symbol of the course, as the page of notation explains it. */
export interface NotationEntry {
  /** part of the entry's permalink, `#symbol-id`; kebab-case */
  id: string;
  /** the symbol as it is shown */
  tex: string;
  /** the symbol alone, where *tex* shows it in use */
  symbol?: string;
  /** what it is called */
  name: string;
  /** what it means, in one plain sentence; TeX stands between dollars */
  meaning: string;
  /** its rows and columns, or its length, in TeX */
  shape?: string;
  /** the numbers of the chapters where it means this; else, all where no other entry has it */
  chapters?: number[];
}

/** A place where a symbol stands. */
export interface SymbolUse {
  /** the chapter's id, as in 08-softmax */
  chapter: string;
  /** the nearest anchor before it; the top of the page has none */
  anchor?: string;
}

/** What chapters make of a notation. */
export interface NotationUse {
  /** the first use of each entry that is used */
  first: Map<NotationEntry, SymbolUse>;
  /** symbols that no entry explains, with chapter and line */
  unexplained: string[];
}

/**
 * Returns where *entries* are first used in *chapters*, which are in the order of the course, and
 * which symbols of their equations none of the entries explains.
 *
 * @throws {Error} if two entries explain one symbol in the same chapter.
 */
export function findNotationUse(
  entries: NotationEntry[],
  chapters: {id: string; text: string}[]
): NotationUse {
  const keyed = entries.map((entry) => ({entry, key: toSymbolKey(entry.symbol ?? entry.tex)}));
  const compounds = new Set(keyed.map(({key}) => key).filter((key) => key.includes("_")));
  const first = new Map<NotationEntry, SymbolUse>();
  const unexplained = new Set<string>();
  for (const {id, text} of chapters) {
    for (const {tex, line, anchor} of findMath(text)) {
      for (const key of findSymbols(tex, compounds)) {
        const entry = findEntry(keyed, key, parseInt(id));
        if (!entry) unexplained.add(`${id}:${line}: ${key.replace(/^:/, "")} in ${tex}`);
        else if (!first.has(entry)) first.set(entry, {chapter: id, anchor});
      }
    }
  }
  return {first, unexplained: [...unexplained]};
}

function findEntry(
  keyed: {entry: NotationEntry; key: string}[],
  key: string,
  chapter: number
): NotationEntry | undefined {
  const candidates = keyed.filter((each) => each.key === key).map(({entry}) => entry);
  const local = candidates.filter(({chapters}) => chapters?.includes(chapter));
  const found = local.length > 0 ? local : candidates.filter(({chapters}) => !chapters);
  if (found.length > 1) {
    const ids = found.map(({id}) => id).join(" and ");
    throw new Error(`${ids} both explain ${found[0].tex} in chapter ${chapter}`);
  }
  return found[0];
}
