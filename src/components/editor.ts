import {defaultKeymap, history, historyKeymap, indentLess, indentMore} from "@codemirror/commands";
import {typescriptLanguage} from "@codemirror/lang-javascript";
import {
  bracketMatching,
  forceParsing,
  indentOnInput,
  indentUnit,
  syntaxHighlighting
} from "@codemirror/language";
import type {Extension, Transaction} from "@codemirror/state";
import {EditorState, StateEffect} from "@codemirror/state";
import {EditorView, keymap} from "@codemirror/view";
import {codeClasses} from "../notebook/codeClasses.ts";
import {keepInSight} from "./keepInSight.ts";
import {typeAtOnce} from "./typeAtOnce.ts";

/** An open editor. */
export interface Editor {
  readonly view: EditorView;
  focus(): void;
  /** replaces the text, as one step that can be undone */
  replace(source: string): void;
  /** adds what is loaded later */
  extend(extension: Extension): void;
  /** takes the editor out of the page, and all that it shows */
  close(): void;
}

/** What an editor is opened with. */
export interface EditorOptions {
  /** the element whose source is edited; the editor takes the place of what is in it */
  parent: HTMLElement;
  source: string;
  /** the accessible name of the textbox */
  label: string;
  onChange: (source: string) => void;
  /** the reader has pressed Escape */
  onLeave: () => void;
}

/** Opens an editor in the place of a highlighted source; no colour changes and no line moves. */
export function openEditor({parent, source, label, onChange, onLeave}: EditorOptions): Editor {
  // Tab moves on, as everywhere on the page, until the reader has typed or clicked in the editor.
  let isInUse = false;
  const state = EditorState.create({
    doc: source,
    extensions: [
      history(),
      bracketMatching(),
      indentOnInput(),
      indentUnit.of("  "),
      typeAtOnce,
      typescriptLanguage,
      syntaxHighlighting(codeClasses),
      keymap.of([
        {key: "Escape", run: () => (onLeave(), true)},
        {key: "Mod-Enter", run: () => true}, // the cell runs; no new line
        {
          key: "Tab",
          run: (editor) => isInUse && indentMore(editor),
          shift: (editor) => isInUse && indentLess(editor)
        },
        ...defaultKeymap,
        ...historyKeymap
      ]),
      keepInSight(),
      EditorView.contentAttributes.of({
        "aria-label": label,
        spellcheck: "false",
        autocapitalize: "off"
      }),
      EditorView.domEventHandlers({
        pointerdown: () => void (isInUse = true),
        blur: () => void (isInUse = false)
      }),
      EditorView.updateListener.of(({transactions}) => {
        if (transactions.some((each) => each.isUserEvent("input") || each.isUserEvent("delete"))) {
          isInUse = view.hasFocus;
        }
      })
    ]
  });
  // The change is told before it is drawn: the cell runs meanwhile.
  const dispatchTransactions = (transactions: readonly Transaction[], editor: EditorView) => {
    if (transactions.some(({docChanged}) => docChanged))
      onChange(transactions.at(-1)!.newDoc.toString());
    editor.update(transactions);
  };
  parent.replaceChildren();
  parent.removeAttribute("tabindex");
  const view = new EditorView({state, parent, dispatchTransactions});
  forceParsing(view, view.viewport.to, 200); // on a slow computer the last lines would lose their colours
  return {
    view,
    focus: () => view.focus(),
    replace: (text) => view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: text}}),
    extend: (extension) => view.dispatch({effects: StateEffect.appendConfig.of(extension)}),
    close: () => view.destroy()
  };
}
