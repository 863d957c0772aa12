import type {SharedWork} from "../../course/shareLink.ts";
import type {WorkState} from "./workState.ts";
import {findStorage} from "../../course/progress.ts";
import {toWorkFile} from "../../course/workFile.ts";
import {workWords} from "../../words/work.ts";
import {importAgain} from "../importAgain.ts";
import {saveFile} from "../saveFile.ts";
import {addOwnCell} from "./addOwnCell.ts";
import {copyLink} from "./copyLink.ts";
import {loadFile} from "./loadFile.ts";
import {moveOwnCell} from "./moveOwnCell.ts";
import {findOwnCells, toOwnCell} from "./ownCells.ts";
import {resetAll} from "./resetAll.ts";
import {showKeys} from "./showKeys.ts";

/** Does what a button of the chapter's bar says. */
export async function actOnWork(state: WorkState, action: string, place?: string): Promise<void> {
  const {notebook, store, say} = state;
  if (action === "link") await copyLink(notebook.chapter, toShared(state), say);
  if (action === "add") addOwnCell(state, place ?? notebook.cells.at(-1)!.name);
  if (action === "up" || action === "down") moveOwnCell(state, state.find(place!)!, action);
  if (action === "reset") resetAll(state);
  if (action === "save")
    saveFile("attention-work.json", toWorkFile(findStorage(), store.unsaved()));
  if (action === "load") loadFile(say);
  if (action === "keys") showKeys();
  if (action.startsWith("download-")) await download(state, action.slice("download-".length));
}

// Returns what a link is to carry, if anything.
function toShared({notebook, edited}: WorkState): SharedWork | undefined {
  const cells = edited.filter(({isOwn}) => !isOwn);
  const own = findOwnCells(notebook).map((cell) => toOwnCell(notebook, cell));
  const set = notebook.cells.filter(({isSet}) => isSet);
  if (cells.length + own.length + set.length === 0) return undefined;
  const settings = Object.fromEntries(set.map(({name, settings}) => [name, settings]));
  return {cells, own, settings};
}

async function download({notebook, say}: WorkState, form: string): Promise<void> {
  try {
    const {downloadChapter} = await importAgain(() => import("../downloadChapter.ts"));
    await downloadChapter(notebook, form);
  } catch {
    say(workWords.notDownloaded);
  }
}
