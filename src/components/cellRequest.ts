import type {CellSettings} from "../course/inputSettings.ts";
import type {Editor} from "./editor.ts";
import type {InputChange} from "./readInput.ts";

/** What a cell asks its chapter to do; it bubbles up to `<chapter-notebook>`. */
export type CellRequest =
  | {action: "edit" | "run" | "stop"; source: string}
  | ({action: "set"} & InputChange)
  | {action: "reset"; source: string; was: {source: string; settings: CellSettings}}
  | {action: "open"; editor: Editor}
  | {action: "fail"; error: unknown}
  | {action: "drop"; variable: string} // the cell has given an input another default
  | {action: "changes" | "prepare" | "let" | "add" | "delete"};

/** Asks the chapter that *cell* is in. */
export function askChapter(cell: HTMLElement, detail: CellRequest): void {
  cell.dispatchEvent(new CustomEvent<CellRequest>("cell-request", {detail, bubbles: true}));
}
