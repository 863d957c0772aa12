import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {parseChapter} from "../../src/notebook/parseChapter.ts";

const read = (folder: string) =>
  readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .map((file) => parseChapter(readFileSync(file, "utf8"), file));

/** All chapters of the course. */
export const chapters = read("content/chapters");

/** Pages beside the chapters that have cells too. */
export const appendices = read("content/appendices");
