import type {Chapter} from "../notebook/parseChapter.ts";
import {ChapterError} from "../notebook/parseChapter.ts";

/** The numbers of a chapter's figures by name, such as "4.2" for its second one. */
export type FigureNumbers = {[name: string]: string};

/**
 * Returns the number of each `<Figure name="…">` in the text of a chapter, the *number*th.
 *
 * @throws {ChapterError} if a figure has the name of another one or of a cell, whose drawing would
 * have the same address.
 */
export function numberFigures(
  {text, file, cells}: Pick<Chapter, "text" | "file" | "cells">,
  number: number
): FigureNumbers {
  const numbers: FigureNumbers = {};
  text.split(/\r?\n/).forEach((line, i) => {
    const name = /^\s*<Figure\b.*?\bname="([^"]*)"/.exec(line)?.[1];
    if (name === undefined) return;
    const other = name in numbers ? "figure" : cells.some((cell) => cell.name === name) && "cell";
    if (other) {
      const message = `there is a ${other} ${name} already: give this figure another name`;
      throw new ChapterError(message, file, i + 1);
    }
    numbers[name] = `${number}.${Object.keys(numbers).length + 1}`;
  });
  return numbers;
}
