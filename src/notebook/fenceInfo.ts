import type {Role} from "./exercise.ts";
import type {Cell} from "./parseChapter.ts";
import {roles} from "./exercise.ts";

/** The time a cell may run when its fence says nothing, in seconds. */
const defaultLimit = 2;

const cellName = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** What the words after the backticks say. */
export interface FenceInfo extends Omit<Cell, "source" | "line"> {
  /** what the fence is in the exercise that it names, if it is of one; a starter is also a cell */
  role?: Role;
}

/**
 * Returns what the words after the backticks say of a cell, or null if the fence is no cell:
 *
 *     ts name=weights                a cell
 *     ts name=setup fold             its source is shown on request only
 *     ts name=train limit=20         it may run for 20 seconds
 *     ts exercise=gap role=starter   the cell of an exercise; other roles are check, solution, wrong
 *
 * A fence in another language is a listing and may have no other words.
 *
 * @throws what *toError* makes of a message, if a word means nothing or a name is missing or wrong.
 */
export function parseFenceInfo(
  info: string,
  toError: (message: string) => Error
): FenceInfo | null {
  const [language, ...words] = info.split(/\s+/);
  if (language !== "ts") {
    if (language === "typescript") throw toError("write ts, not typescript, for a cell");
    if (words.length > 0) throw toError(`only a ts fence may have words, such as ${words[0]}`);
    return null;
  }
  let name: string | undefined;
  let exercise: string | undefined;
  let role: Role | undefined;
  let folded = false;
  let limit = defaultLimit;
  for (const word of words) {
    const [key, value] = word.split(/=(.*)/);
    if (word === "fold") folded = true;
    else if (key === "name" && value) name = value;
    else if (key === "exercise" && value) exercise = value;
    else if (key === "role" && isRole(value)) role = value;
    else if (key === "role") throw toError(`unknown role ${value}: use ${roles.join(", ")}`);
    else if (key === "limit" && Number(value) > 0 && Number(value) <= 600) limit = Number(value);
    else throw toError(`unknown fence word ${word}: use name=…, fold or limit=seconds`);
  }
  if ((exercise === undefined) !== (role === undefined)) {
    throw toError("exercise and role go together, as in ts exercise=gap role=starter");
  }
  if (exercise !== undefined && name !== undefined) {
    throw toError(`a fence of an exercise has the exercise's name: leave out name=${name}`);
  }
  name ??= exercise;
  if (name === undefined)
    throw toError("a ts fence is a cell: give it a name, as in ts name=weights");
  if (!cellName.test(name)) {
    throw toError(`${name} is no name for a cell: use small letters, digits and single hyphens`);
  }
  return {name, folded, limit, ...(role && {role})};
}

function isRole(word: string | undefined): word is Role {
  return roles.some((role) => role === word);
}
