/** A work as a text cites it. */
export interface CitedWork {
  key: string;
  /** words before it: "see" */
  prefix?: string;
  /** the place in the work, as the text writes it: "section 3.2.1" */
  locator?: string;
  /** whether the text has named its authors already */
  yearOnly?: boolean;
}

/** A citation in a text. */
export interface Citation {
  /** where it begins and ends in the text */
  start: number;
  end: number;
  /** whether its authors are part of the sentence, "Vaswani et al. (2017)", or in parentheses */
  inSentence: boolean;
  works: CitedWork[];
}

const key = String.raw`@([A-Za-z][\w-]*\w)`;
const inBrackets = String.raw`\[([^\[\]]*@[^\[\]]*)\]`;
const inSentence = String.raw`(?<![\w@.])${key}(?:\s\[([^\[\]@]+)\])?`;
const citation = new RegExp(`${inBrackets}|${inSentence}`, "g");
const citedWork = new RegExp(String.raw`^(?:([^@]*)\s)?(-)?${key}(?:\s*,\s*([^@]+))?$`);

/**
 * Returns the citations in a text of a chapter, in Pandoc's syntax: `@vaswani2017`,
 * `@vaswani2017 [section 3.2]`, `[@vaswani2017, section 3.2; see @luong2015]` and `[-@vaswani2017]`.
 *
 * @throws what *toError* makes of a message and its place in the text, if brackets hold an @ and
 * something that is not a citation.
 */
export function findCitations(
  text: string,
  toError: (message: string, start: number) => Error
): Citation[] {
  return [...text.matchAll(citation)].map(({0: all, 1: inner, 2: word, 3: place, index: start}) => {
    const end = start + all.length;
    if (inner === undefined)
      return {start, end, inSentence: true, works: [{key: word, locator: place && toLine(place)}]};
    const works = inner.split(";").map((part) => {
      const work = parseCitedWork(part.trim());
      if (work) return work;
      throw toError(`${toLine(all)} is not a citation: write [@key, section 1; @other]`, start);
    });
    return {start, end, inSentence: false, works};
  });
}

function parseCitedWork(text: string): CitedWork | undefined {
  const found = citedWork.exec(text);
  if (!found) return undefined;
  const [, prefix, minus, name, locator] = found;
  return {
    key: name,
    prefix: prefix && toLine(prefix),
    locator: locator && toLine(locator),
    yearOnly: minus !== undefined
  };
}

function toLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
