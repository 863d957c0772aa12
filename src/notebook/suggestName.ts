import {distance} from "fastest-levenshtein";
import type {Modules} from "./imports.ts";
import {unknownNameWords as words} from "../words/unknownName.ts";
import {builtins} from "./checkRules.ts";
import {globals} from "./globals.ts";

/** In a name, one letter of three may be wrong, and no more than this many. */
const most = 2;
/** A name that is shorter has too many neighbours: it is near where it differs in capitals alone. */
const shortest = 4;

/**
 * Returns a sentence that names what a reader may have meant by the unknown *name*: the nearest of
 * *declared*, the names that cells declare or import, of what all cells have, and of what *modules*
 * have to import; the first of those that are equally near. Returns nothing if none is near.
 */
export function suggestName(
  name: string,
  declared: string[],
  modules: Modules
): string | undefined {
  const known = [...declared, ...builtins, ...globals].map((each) => ({name: each, module: ""}));
  const importable = Object.entries(modules).flatMap(([module, names]) =>
    Object.keys(names).map((each) => ({name: each, module}))
  );
  const limit = name.length < shortest ? 0 : Math.min(most, Math.floor(name.length / 3));
  let [nearest, least] = [undefined as {name: string; module: string} | undefined, limit + 1];
  for (const each of [...known, ...importable]) {
    const far = findDistance(name, each.name);
    if (far < least) [nearest, least] = [each, far];
  }
  if (!nearest) return undefined;
  if (!nearest.module) return words.near(nearest.name);
  const isIt = nearest.name === name;
  return words[isIt ? "notImported" : "inModule"](nearest.name, nearest.module);
}

// Whether letters are large or small makes little difference, but some.
function findDistance(one: string, other: string): number {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > most) return Infinity;
  return distance(one.toLowerCase(), other.toLowerCase()) || 0.5;
}
