import type {Cell} from "./parseChapter.ts";

/** The time a cell may run when its fence says nothing, in seconds. */
const defaultLimit = 2;

const cellName = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Returns what the words after the backticks say of a cell, or null if the fence is no cell:
 *
 *     ts name=weights            a cell
 *     ts name=setup fold         its source is shown on request only
 *     ts name=train limit=20     it may run for 20 seconds
 *
 * A fence in another language is a listing and may have no other words.
 *
 * @throws what *toError* makes of a message, if a word means nothing or a name is missing or wrong.
 */
export function parseFenceInfo(
  info: string,
  toError: (message: string) => Error
): Omit<Cell, "source" | "line"> | null {
  const [language, ...words] = info.split(/\s+/);
  if (language !== "ts") {
    if (language === "typescript") throw toError("write ts, not typescript, for a cell");
    if (words.length > 0) throw toError(`only a ts fence may have words, such as ${words[0]}`);
    return null;
  }
  let name: string | undefined;
  let folded = false;
  let limit = defaultLimit;
  for (const word of words) {
    const [key, value] = word.split(/=(.*)/);
    if (word === "fold") folded = true;
    else if (key === "name" && value) name = value;
    else if (key === "limit" && Number(value) > 0 && Number(value) <= 600) limit = Number(value);
    else throw toError(`unknown fence word ${word}: use name=…, fold or limit=seconds`);
  }
  if (name === undefined)
    throw toError("a ts fence is a cell: give it a name, as in ts name=weights");
  if (!cellName.test(name)) {
    throw toError(`${name} is no name for a cell: use small letters, digits and single hyphens`);
  }
  return {name, folded, limit};
}
