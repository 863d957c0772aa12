import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {parseChapter} from "../../src/notebook/parseChapter.ts";

const folder = "content/chapters";

/** All chapters of the course. */
export const chapters = readdirSync(folder)
  .sort()
  .map((name) => join(folder, name))
  .map((file) => parseChapter(readFileSync(file, "utf8"), file));
