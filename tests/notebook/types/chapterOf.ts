import type {Library} from "../../../src/notebook/types/library.ts";
import {buildLibrary} from "../../../src/notebook/types/buildLibrary.ts";
import {ChapterModule} from "../../../src/notebook/types/chapterModule.ts";

let library: Library | undefined;

/** Returns the library, which takes a moment to build, once for all tests. */
export function getLibrary(): Library {
  return (library ??= buildLibrary());
}

/** Returns a chapter of cells named a, b, c, … */
export function chapterOf(...sources: string[]): ChapterModule {
  const module = new ChapterModule(getLibrary());
  module.set(sources.map((source, i) => ({name: "abcdefgh"[i], source})));
  return module;
}

/** Returns a cell without the mark ‸, and the place where it was. */
export function placeOf(cell: string, marked: string): {source: string; at: number; cell: string} {
  return {cell, source: marked.replace("‸", ""), at: marked.indexOf("‸")};
}
