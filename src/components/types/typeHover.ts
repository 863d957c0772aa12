import type {Extension} from "@codemirror/state";
import type {Tooltip} from "@codemirror/view";
import {forEachDiagnostic} from "@codemirror/lint";
import {Prec} from "@codemirror/state";
import {activateHover, EditorView, hasHoverTooltips, hoverTooltip, keymap} from "@codemirror/view";
import type {TypeChecker} from "../../notebook/types/typeChecker.ts";
import {typesWords} from "../../words/types.ts";
import {renderDescription} from "./renderDescription.ts";

/** Shows what is known about the name under the pointer or, on Ctrl+I, at the cursor. */
export function typeHover(cell: string, checker: TypeChecker): Extension {
  return [
    hoverTooltip(describe, {hoverTime: 350, hideOnChange: true}),
    Prec.high(keymap.of([{key: "Mod-i", run: showAtCursor, preventDefault: true}]))
  ];

  async function describe(view: EditorView, at: number): Promise<Tooltip | null> {
    const {doc} = view.state;
    const found = await checker.ask("describe", {place: {cell, at}});
    if (!found || view.state.doc !== doc) return null;
    const create = () => {
      const dom = renderDescription(found);
      dom.tabIndex = 0; // a long docstring scrolls
      dom.role = "group";
      dom.ariaLabel = typesWords.description(doc.sliceString(found.from, found.to));
      dom.addEventListener("keydown", (event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        view.focus();
      });
      return {dom};
    };
    return {pos: found.from, end: found.to, above: true, create};
  }

  // A second press goes into what is shown, to scroll it.
  function showAtCursor(view: EditorView): boolean {
    if (hasHoverTooltips(view.state)) {
      view.dom.ownerDocument.querySelector<HTMLElement>(".cm-tooltip .type-info")?.focus();
      return true;
    }
    const {head} = view.state.selection.main;
    activateHover(view, head, 1, {until: ({docChanged, selection}) => docChanged || !!selection});
    void announce(view, head);
    return true;
  }

  // What a tooltip shows is said to those who cannot see it.
  async function announce(view: EditorView, at: number): Promise<void> {
    const texts: string[] = [];
    forEachDiagnostic(view.state, ({message}, from, to) => {
      if (from <= at && at <= to) texts.push(message);
    });
    const found = await checker.ask("describe", {place: {cell, at}});
    if (found) texts.push(found.declaration, found.docstring);
    view.dispatch({effects: EditorView.announce.of(texts.join("\n") || typesWords.nothing)});
  }
}
