import {strToU8, zipSync} from "fflate";
import type {CellPart, ChapterText} from "../downloads/chapterText.ts";
import type {Modules} from "../notebook/imports.ts";
import type {InputSetting} from "../notebook/input.ts";
import type {NotebookCell} from "./cell.ts";
import type {ChapterNotebook} from "./chapter.ts";
import {cellsOf, readChapterText, toChapter} from "../downloads/chapterText.ts";
import {toJupyter} from "../downloads/toJupyter.ts";
import {toMarkdown} from "../downloads/toMarkdown.ts";
import {toModule} from "../downloads/toModule.ts";
import {downloadWords} from "../words/download.ts";
import {loadText} from "./loadText.ts";
import {readInput} from "./readInput.ts";
import {saveFile} from "./saveFile.ts";
import {findBlocks} from "./work/places.ts";

/** What a program needs beside its chapter: files, by path, and the modules that cells import. */
interface ProgramParts {
  files: {[path: string]: string};
  modules: Modules;
}

/** Lets the browser save the chapter as it stands, edits included, in a form: "ts", "ipynb" or "md". */
export async function downloadChapter(notebook: ChapterNotebook, form: string): Promise<void> {
  const chapter = await readChapter(notebook);
  const {downloads} = notebook.dataset;
  if (form === "md") saveFile(`${chapter.id}.md`, toMarkdown(chapter), "text/markdown");
  if (form === "ipynb") {
    const parts = JSON.parse(await loadText(`${downloads}jupyter.json`));
    saveFile(`${chapter.id}.ipynb`, toJupyter(chapter, parts), "application/x-ipynb+json");
  }
  if (form === "ts") {
    const parts = JSON.parse(await loadText(`${downloads}modules.json`));
    saveFile(`${chapter.id}.zip`, toZip(chapter, parts), "application/zip");
  }
}

/** Returns the chapter of the page as its reader has it now. */
async function readChapter(notebook: ChapterNotebook): Promise<ChapterText> {
  const here = new URL(".", location.href); // whatever follows it, such as index.html
  const chapter = readChapterText(await loadText(new URL("text.json", here).href));
  const built = new Map(cellsOf(chapter.blocks.flat()).map((cell) => [cell.name, cell]));
  const blocks = findBlocks(notebook).filter((block) => !block.matches(".chapter-question"));
  const page = blocks.map((block) => ({
    cells: notebook.cells
      .filter((cell) => block.contains(cell))
      .map((cell) => readCell(cell, built.get(cell.name))),
    isOwn: block.matches("[own]")
  }));
  return {...toChapter(chapter, page), url: here.href};
}

function readCell(cell: NotebookCell, built?: CellPart): CellPart {
  const {name, source, outcome, isOwn} = cell;
  const isEdited = source !== built?.source;
  const settings = findSettings(cell, outcome ?? built?.outcome);
  return {
    name,
    source,
    isEdited,
    isOwn,
    settings,
    outcome: outcome ?? (isEdited ? undefined : built?.outcome)
  };
}

// Only what the reader has set, as the page shows it: a cell that ran again may have dropped it. One
// that has not run shows its defaults.
function findSettings(cell: NotebookCell, outcome: CellPart["outcome"]): CellPart["settings"] {
  const settings: {[variable: string]: InputSetting} = {};
  for (const display of outcome?.displays ?? []) {
    if (display.kind !== "input" || !Object.hasOwn(cell.settings, display.variable)) continue;
    const {variable} = display;
    const shown = cell.outcome && readSetting(cell, variable);
    settings[variable] = shown ?? cell.settings[variable];
  }
  return settings;
}

function readSetting(cell: NotebookCell, variable: string): InputSetting | undefined {
  const input = cell.querySelector(`[data-variable="${variable}"]`);
  const control = input?.querySelector('select, input:not([type="radio"]), :checked') ?? input;
  return (control && readInput(control))?.setting;
}

function toZip(chapter: ChapterText, {files, modules}: ProgramParts): Uint8Array<ArrayBuffer> {
  const all = {
    "chapter.ts": toModule(chapter, modules),
    "README.md": downloadWords.readMe(`${chapter.number}. ${chapter.title}`),
    ...files
  };
  const folder = Object.entries(all).map(([path, text]) => [
    `${chapter.id}/${path}`,
    strToU8(text)
  ]);
  return zipSync(Object.fromEntries(folder));
}
