import type {EditorView} from "@codemirror/view";
import {nextDiagnostic} from "@codemirror/lint";
import type {TypesFailure} from "../../notebook/types/typeChecker.ts";
import type {NotebookCell} from "../cell.ts";
import {typesWords as words} from "../../words/types.ts";
import {tellTypes} from "../tellTypes.ts";

/**
 * Says in the bar of a cell how many problems its types have, on a button that goes to the next, or
 * why types are missing; without a *state*, nothing.
 */
export function showTypeStatus(
  cell: NotebookCell,
  state: number | TypesFailure = 0,
  view?: EditorView
): void {
  const text = typeof state === "string" ? words[state] : state > 0 ? words.problems(state) : "";
  if ((cell.querySelector(".cell-types")?.textContent ?? "") === text) return;
  if (text === "" || typeof state === "string" || !view) return tellTypes(cell, text);
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", () => {
    view.focus();
    nextDiagnostic(view);
  });
  tellTypes(cell, button);
}
