import type {WorkState} from "./workState.ts";
import {workWords as words} from "../../words/work.ts";
import {saveFile} from "../saveFile.ts";
import {createNote} from "./note.ts";

/** Tells of records that this version of the site cannot read: it shows none of them and loses none. */
export function offerUnread({notebook, store}: WorkState): void {
  const bar = notebook.querySelector(".work-bar")!;
  for (const {cell, text, forget} of store.damaged()) {
    const save = () => saveFile("attention-damaged.txt", text, "text/plain");
    const actions = [
      {label: words.saveDamaged, act: save, stays: true},
      {label: words.forget, act: forget}
    ];
    bar.append(createNote("offer", words.damaged(cell), actions));
  }
  if (store.hasNewer()) bar.append(createNote("offer", words.newer, []));
}
