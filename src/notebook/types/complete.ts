import ts from "typescript";
import type {ChapterModule, Place, Range} from "./chapterModule.ts";
import type {Description} from "./describe.ts";
import {toDeclaration, toDocstring, toSummary} from "./describe.ts";

/** A name that may stand at a place. */
export interface Suggestion {
  name: string;
  /** what it is, in TypeScript's words: function, const, property, keyword, alias, … */
  kind: string;
}

/** What may stand in the place of a range of a cell. */
export interface Suggestions extends Range {
  suggestions: Suggestion[];
  /** whether there are more than these */
  isCut: boolean;
}

/** How many suggestions are given at most; the more a reader types, the fewer fit. */
const limit = 100;

/** Returns the names that may stand at a place and begin as what is typed before it does. */
export function complete(module: ChapterModule, place: Place): Suggestions | undefined {
  const position = module.find(place);
  const found = module.service.getCompletionsAtPosition(module.path, position, {});
  if (!found) return undefined;
  const text = module.textBefore(position);
  const typed = /[\p{ID_Continue}$]*$/u.exec(text)![0];
  const suggestions = found.entries
    .filter(({name}) => begins(name, typed))
    .toSorted((a, b) => compare(a.sortText, b.sortText) || compare(a.name, b.name))
    .map(({name, kind}) => ({name, kind}));
  return {
    cell: place.cell,
    from: place.at - typed.length,
    to: place.at,
    suggestions: suggestions.slice(0, limit),
    isCut: suggestions.length > limit
  };
}

/** Returns what is known about a suggestion, in short. */
export function describeSuggestion(
  module: ChapterModule,
  place: Place,
  name: string
): Omit<Description, keyof Range> | undefined {
  const details = module.service.getCompletionEntryDetails(
    module.path,
    module.find(place),
    name,
    undefined,
    undefined,
    undefined,
    undefined
  );
  if (!details) return undefined;
  return {
    declaration: toDeclaration(ts.displayPartsToString(details.displayParts)),
    docstring: toSummary(toDocstring(details))
  };
}

function begins(name: string, typed: string): boolean {
  return name.toLowerCase().startsWith(typed.toLowerCase());
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
