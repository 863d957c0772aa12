import {readdirSync, readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {ChapterError} from "../notebook/parseChapter.ts";
import {findMath} from "./findMath.ts";

/** An equation on a line of its own, which has a name and a number. */
export interface Equation {
  /** unique in the course, kebab-case; part of the equation's permalink, `#eq-name` */
  name: string;
  /** its chapter and its place there, as in 8.2 */
  number: string;
  /** the line of its `$$` in the chapter's file */
  line: number;
  /** the chapter's id, as in 08-softmax */
  chapter: string;
}

const equationName = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Returns the equations of a chapter's *text* that stand on lines of their own, in their order. Each
 * has a name, which an author writes as a label: `\label{softmax}`.
 *
 * @throws {ChapterError} if one has no name, a wrong name or the name of an earlier one.
 */
export function findEquations(text: string, file: string): Equation[] {
  const chapter = basename(file, ".mdx");
  const prefix = /^\d\d-/.test(chapter) ? `${parseInt(chapter)}.` : "";
  const equations: Equation[] = [];
  for (const {display, name, line} of findMath(text)) {
    if (!display) continue;
    const fail = (message: string) => new ChapterError(message, file, line);
    if (name === undefined)
      throw fail("this equation has no name: end it with one, as in \\label{softmax}");
    if (!equationName.test(name))
      throw fail(
        `${name} is no name for an equation: use small letters, digits and single hyphens`
      );
    const first = equations.find((each) => each.name === name);
    if (first)
      throw fail(`there is an equation ${name} on line ${first.line} already: choose another name`);
    equations.push({name, number: `${prefix}${equations.length + 1}`, line, chapter});
  }
  return equations;
}

/**
 * Returns the equations of all chapters in *folder*, in the order of the course.
 *
 * @throws {ChapterError} if one has no name, or the name of another in whatever chapter.
 */
export function listEquations(folder = "content/chapters"): Equation[] {
  const equations: Equation[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(".mdx")) continue;
    const file = join(folder, name);
    const found = findEquations(readFileSync(file, "utf8"), file);
    for (const {name, line} of found) {
      const first = equations.find((each) => each.name === name);
      if (!first) continue;
      const message = `chapter ${first.chapter} has an equation ${name} already`;
      throw new ChapterError(`${message}: choose another name`, file, line);
    }
    equations.push(...found);
  }
  return equations;
}
