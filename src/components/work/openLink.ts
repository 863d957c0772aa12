import type {NotebookCell} from "../cell.ts";
import type {WorkState} from "./workState.ts";
import {readShareLink} from "../../course/shareLink.ts";
import {workWords as words} from "../../words/work.ts";
import {announce, closeNotes, showChanges} from "./cellNotes.ts";
import {createButton} from "./note.ts";
import {findOwnCells, putOwnCells, renameTaken} from "./ownCells.ts";

/**
 * Shows the cells of the link in the page's address as a guest of the chapter: nothing of them runs
 * or is kept before the reader says so. Returns whether there is such a link. The one that is open
 * already stays as the reader has changed it: the way back to it leads through the page's history.
 */
export async function openLink(state: WorkState): Promise<boolean> {
  const {notebook} = state;
  if (state.isGuest && location.hash === state.link) return true;
  const chapterCells = notebook.cells.filter(({isOwn}) => !isOwn);
  const originals = new Map(chapterCells.map(({name, original}) => [name, original]));
  const content = await readShareLink(location.hash, notebook.chapter, originals);
  if (content.kind === "none") return false;
  if (content.kind === "problem") {
    announce(notebook, "problem", words.problem[content.problem]);
    return false;
  }
  notebook.halt();
  state.marker.clear();
  state.store.release();
  state.link = location.hash;
  state.isGuest = state.isPaused = true;
  for (const cell of findOwnCells(notebook)) cell.remove();
  for (const cell of notebook.cells) {
    const hasLived = cell.outcome || cell.isPending || cell.source !== cell.original || cell.isSet;
    await cell.replace(cell.original);
    cell.settings = {};
    if (hasLived) cell.markAsNotRun(); // what it shows is of a text that is gone
    closeNotes(cell);
  }
  for (const {name, source} of content.cells) {
    const cell = state.find(name)!;
    await cell.replace(source);
    cell.markAsNotRun();
    showChanges(cell);
  }
  const taken = state.store.load().map((edit) => edit.cell); // both can be kept
  const renamed = renameTaken(notebook, content.own, taken);
  const own = await putOwnCells(notebook, renamed);
  for (const cell of own) cell.markAsNotRun();
  const ownNames = new Map(content.own.map(({name}, i) => [name, renamed[i].name]));
  const set = [...content.settings].map(([name, settings]) => {
    const cell = state.find(ownNames.get(name) ?? name)!;
    cell.settings = settings;
    cell.markAsNotRun(); // what they are set to is seen once their cell runs
    return cell;
  });
  const edited = content.cells.map(({name}) => state.find(name)!);
  const changed = new Set([...edited, ...own, ...set]);
  const note = announce(notebook, "guest", words.guest(changed.size), [
    {label: words.guestKeep, act: () => keepGuest(state)},
    {label: words.guestLeave, act: leaveGuest}
  ]);
  note.append(createWays([...changed]));
  return true;
}

/** Opens the link in the page's address, or leaves one whose address the reader has gone back from. */
export async function followAddress(state: WorkState): Promise<void> {
  if (state.isGuest && location.hash === "") location.reload();
  else await openLink(state);
}

// A button for each cell that goes there: a link would take the changes out of the page's address.
function createWays(cells: NotebookCell[]): HTMLElement {
  const ways = document.createElement("div");
  ways.className = "ways";
  for (const cell of cells) {
    const act = () => (cell.scrollIntoView(), cell.focusOn());
    ways.append(createButton(words.goTo(cell.name), act));
  }
  return ways;
}

function keepGuest(state: WorkState): void {
  state.isGuest = false;
  forgetLink();
  for (const cell of state.edited) state.keep(cell);
  state.keepSettings();
  state.report();
}

function leaveGuest(): void {
  forgetLink();
  location.reload();
}

function forgetLink(): void {
  history.replaceState(null, "", location.pathname + location.search);
}
