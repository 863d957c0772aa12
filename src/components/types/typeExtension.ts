import type {Extension} from "@codemirror/state";
import {closeLintPanel, lintKeymap, linter} from "@codemirror/lint";
import {EditorState, Prec} from "@codemirror/state";
import type {EditorView} from "@codemirror/view";
import {closeHoverTooltips, hasHoverTooltips, keymap, tooltips, ViewPlugin} from "@codemirror/view";
import type {TypeChecker} from "../../notebook/types/typeChecker.ts";
import {typesWords} from "../../words/types.ts";
import {typeCompletion} from "./typeCompletion.ts";
import {typeHover} from "./typeHover.ts";
import {closeSignature, typeSignature} from "./typeSignature.ts";

/** What an editor needs to show the types of its cell. */
export interface TypeOptions {
  cell: string;
  checker: TypeChecker;
  /** the element that tooltips are put into */
  parent: HTMLElement;
  /** the editor is closed */
  onClose: () => void;
}

/** Shows types in an editor: problems, what is known about a name, completion, signatures. */
export function typeExtension({cell, checker, parent, onClose}: TypeOptions): Extension {
  return [
    tooltips({parent, tooltipSpace}),
    typeCompletion(cell, checker),
    typeSignature(cell, checker),
    typeHover(cell, checker),
    linter(null),
    EditorState.phrases.of(typesWords.phrases),
    Prec.high(keymap.of([...lintKeymap, {key: "Escape", run: closeTopmost}])),
    ViewPlugin.define(() => ({destroy: onClose}))
  ];
}

// Tooltips keep this far from the edges of the window, in pixels.
const margin = 8;

function tooltipSpace({dom}: EditorView) {
  const {clientWidth, clientHeight} = dom.ownerDocument.documentElement;
  return {left: margin, top: margin, right: clientWidth - margin, bottom: clientHeight - margin};
}

// Escape closes what lies over the editor first, and then leaves the editor.
function closeTopmost(view: EditorView): boolean {
  if (closeSignature(view)) return true;
  if (!hasHoverTooltips(view.state)) return closeLintPanel(view);
  view.dispatch({effects: closeHoverTooltips});
  return true;
}
