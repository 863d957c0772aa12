import type {Chapter} from "../../src/notebook/parseChapter.ts";
import type {Library} from "../../src/notebook/types/library.ts";
import {buildLibrary} from "../../src/notebook/types/buildLibrary.ts";
import {ChapterModule} from "../../src/notebook/types/chapterModule.ts";
import {findProblems} from "../../src/notebook/types/findProblems.ts";
import {toModuleParts} from "./toModuleParts.ts";

let library: Library | undefined;

/**
 * Returns what the type checker of the editor says of the cells of chapters, as
 * "file:line:column: message", with the lines of the chapters' own files.
 */
export function typeCheck(chapters: Chapter[]): string[] {
  const module = new ChapterModule((library ??= buildLibrary()));
  return chapters.flatMap((chapter) => {
    module.set(toModuleParts(chapter));
    return findProblems(module).map(
      ({position: {line, column}, message}) => `${chapter.file}:${line}:${column}: ${message}`
    );
  });
}
