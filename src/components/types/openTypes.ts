import {setDiagnostics} from "@codemirror/lint";
import type {Problem} from "../../notebook/types/findProblems.ts";
import type {TypesFailure, TypesFiles} from "../../notebook/types/typeChecker.ts";
import type {NotebookCell} from "../cell.ts";
import type {ChapterNotebook} from "../chapter.ts";
import type {Editor} from "../editor.ts";
import styles from "../../styles/types.css?inline";
import {startTypeChecker} from "../../notebook/types/typeChecker.ts";
import {showTypeStatus} from "./showTypeStatus.ts";
import {toDiagnostic} from "./toDiagnostic.ts";
import {typeExtension} from "./typeExtension.ts";

/** The types of a chapter's cells, in the editors that are open. */
export interface ChapterTypes {
  /** Shows types in the editor of a cell, until it is closed. */
  attach(cell: NotebookCell, editor: Editor): void;
}

/** How long after an edit the types are checked, in milliseconds. */
const delay = 400;

/** Starts to check the types of a chapter's cells, in a worker; the cells run without it too. */
export function openTypes(notebook: ChapterNotebook, files: TypesFiles): ChapterTypes {
  adoptStyles();
  const editors = new Map<NotebookCell, Editor>();
  let problems: Problem[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const checker = startTypeChecker(files, () => notebook.cells, showFailure);
  notebook.addEventListener("cell-request", ({detail: {action}}: CustomEventInit) => {
    if (action === "edit" || action === "reset") schedule(delay);
  });
  return {attach};

  function attach(cell: NotebookCell, editor: Editor): void {
    if (!editor.view.dom.isConnected) return;
    editors.set(cell, editor);
    editor.extend(
      typeExtension({cell: cell.name, checker, parent: notebook, onClose: () => detach(cell)})
    );
    schedule(0);
  }

  function detach(cell: NotebookCell): void {
    editors.delete(cell);
    showTypeStatus(cell);
  }

  // An edit costs no more than this while the reader types.
  function schedule(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void check(), milliseconds);
  }

  async function check(): Promise<void> {
    const sources = new Map(notebook.cells.map(({name, source}) => [name, source]));
    const found = await checker.ask("problems", {});
    if (!found) return;
    problems = found;
    for (const [cell, editor] of editors) {
      if (cell.source === sources.get(cell.name)) show(cell, editor);
    }
  }

  function show(cell: NotebookCell, {view}: Editor): void {
    const own = problems.filter((problem) => problem.cell === cell.name);
    view.dispatch(setDiagnostics(view.state, own.map(toDiagnostic)));
    showTypeStatus(cell, own.length, view);
  }

  function showFailure(why: TypesFailure): void {
    problems = [];
    for (const [cell, {view}] of editors) {
      view.dispatch(setDiagnostics(view.state, []));
      showTypeStatus(cell, why);
    }
  }
}

// The styles come with the types: a page that is read goes without them.
function adoptStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}
