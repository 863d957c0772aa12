import ts from "typescript";
import type {ChapterModule, Place, Range} from "./chapterModule.ts";

/** What the type checker knows about a name. */
export interface Description extends Range {
  /** its declaration, in TypeScript */
  declaration: string;
  /** its docstring; empty if there is none */
  docstring: string;
}

/** Returns what is known about the name at a place or right before it, if there is one. */
export function describe(module: ChapterModule, place: Place): Description | undefined {
  return describeAt(module, place) ?? describeAt(module, {...place, at: place.at - 1});
}

function describeAt(module: ChapterModule, place: Place): Description | undefined {
  if (place.at < 0) return undefined;
  const position = module.find(place);
  const info = module.service.getQuickInfoAtPosition(module.path, position);
  const range = info && module.toRange(info.textSpan.start, info.textSpan.length);
  if (!range || range.cell !== place.cell) return undefined;
  const declaration = toDeclaration(ts.displayPartsToString(info.displayParts));
  if (declaration === "any") return undefined; // a name that is not known: the problem says so
  return {
    ...range,
    declaration,
    docstring: toDocstring(info)
  };
}

/** Returns a declaration as its reader would write it: where it was imported is not said again. */
export function toDeclaration(text: string): string {
  return text.replace(/^\(alias\) /, "").replace(/\nimport .*$/s, "");
}

/** Returns the first paragraph of a docstring, as a sentence. */
export function toSummary(docstring: string): string {
  return docstring.split("\n\n")[0].replace(/:$/, ".");
}

/** Returns the docstring of a declaration with what it throws, as it was written. */
export function toDocstring({
  documentation = [],
  tags = []
}: Pick<ts.QuickInfo, "documentation" | "tags">): string {
  const throws = tags
    .filter(({name}) => name === "throws")
    .map(({text}) => `Throws ${ts.displayPartsToString(text).replace(/^\{(.*?)\}/, "`$1`")}`);
  return [ts.displayPartsToString(documentation), ...throws].filter(Boolean).join("\n\n");
}
