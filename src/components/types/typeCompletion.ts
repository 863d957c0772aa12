import type {Completion, CompletionContext, CompletionResult} from "@codemirror/autocomplete";
import type {Extension} from "@codemirror/state";
import type {EditorView} from "@codemirror/view";
import {
  acceptCompletion,
  autocompletion,
  closeCompletion,
  completionKeymap,
  completionStatus,
  selectedCompletion
} from "@codemirror/autocomplete";
import {Prec} from "@codemirror/state";
import {keymap} from "@codemirror/view";
import type {TypeChecker} from "../../notebook/types/typeChecker.ts";
import {renderDescription} from "./renderDescription.ts";

/** What is typed before the names that may follow: the beginning of one, or a point. */
const beginning =
  /(?<![\p{ID_Continue}$])[\p{ID_Start}$_][\p{ID_Continue}$]*$|[\p{ID_Continue}$)\]"'`]\??\.[\p{ID_Continue}$]*$/u;
const number = /(?<![\p{ID_Continue}$])\d[\d_]*\.\w*$/u;

/** Suggests what may stand at the cursor, with its docstring, while the reader types. */
export function typeCompletion(cell: string, checker: TypeChecker): Extension {
  const keys = completionKeymap.filter(({key}) => key !== "Enter");
  return [
    autocompletion({override: [suggest], icons: false, defaultKeymap: false}),
    Prec.highest(keymap.of([...keys, {key: "Enter", run: accept}, {key: "Tab", run: accept}]))
  ];

  async function suggest(context: CompletionContext): Promise<CompletionResult | null> {
    const {pos, state} = context;
    const line = state.doc.lineAt(pos);
    const before = line.text.slice(0, pos - line.from);
    if (!context.explicit && (!beginning.test(before) || number.test(before))) return null;
    const place = {cell, at: pos};
    const found = await checker.ask("complete", {place});
    if (!found || context.aborted || found.suggestions.length === 0) return null;
    const options = found.suggestions.map(({name, kind}, i) => ({
      label: name,
      detail: kind === "alias" ? undefined : kind, // an alias is what was imported
      boost: 99 - i,
      info: () => describe(place, name)
    }));
    return {
      from: found.from,
      options: options satisfies Completion[],
      validFor: found.isCut ? undefined : /^[\p{ID_Continue}$]*$/u
    };
  }

  async function describe(place: {cell: string; at: number}, name: string): Promise<Node | null> {
    const found = await checker.ask("describeSuggestion", {place, name});
    return found ? renderDescription(found) : null;
  }
}

// Enter begins a new line where the name is there already.
function accept(view: EditorView): boolean {
  if (completionStatus(view.state) !== "active") return false;
  const {head} = view.state.selection.main;
  const label = selectedCompletion(view.state)?.label ?? "";
  const isTyped = label !== "" && view.state.sliceDoc(0, head).endsWith(label);
  if (!isTyped) return acceptCompletion(view);
  closeCompletion(view);
  return false;
}
