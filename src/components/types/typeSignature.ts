import type {Extension} from "@codemirror/state";
import type {Tooltip, ViewUpdate} from "@codemirror/view";
import {StateEffect, StateField} from "@codemirror/state";
import {EditorView, showTooltip, ViewPlugin} from "@codemirror/view";
import type {Signature} from "../../notebook/types/findSignature.ts";
import type {TypeChecker} from "../../notebook/types/typeChecker.ts";
import {renderSignature} from "./renderSignature.ts";

/** How long after a keystroke the signature is asked for, in milliseconds. */
const delay = 150;

const setSignature = StateEffect.define<Tooltip | null>();

const shown = StateField.define<Tooltip | null>({
  create: () => null,
  update(tooltip, {effects, changes}) {
    for (const effect of effects) if (effect.is(setSignature)) return effect.value;
    return tooltip && {...tooltip, pos: changes.mapPos(tooltip.pos)};
  },
  provide: (field) => showTooltip.from(field)
});

/** Shows how a function is called while the reader types its arguments. */
export function typeSignature(cell: string, checker: TypeChecker): Extension {
  return [shown, ViewPlugin.define((view) => new SignaturePlugin(view, cell, checker))];
}

/** Closes the signature; returns whether one was shown. */
export function closeSignature(view: EditorView): boolean {
  if (!view.state.field(shown, false)) return false;
  view.dispatch({effects: setSignature.of(null)});
  return true;
}

class SignaturePlugin {
  private timer?: ReturnType<typeof setTimeout>;
  private readonly view: EditorView;
  private readonly cell: string;
  private readonly checker: TypeChecker;

  constructor(view: EditorView, cell: string, checker: TypeChecker) {
    this.view = view;
    this.cell = cell;
    this.checker = checker;
  }

  update(update: ViewUpdate): void {
    const isShown = update.state.field(shown) !== null;
    const opens = update.docChanged && isOpening(update);
    if (opens || (isShown && (update.docChanged || update.selectionSet))) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.ask(), delay);
    }
  }

  destroy(): void {
    clearTimeout(this.timer);
  }

  private async ask(): Promise<void> {
    const {state} = this.view;
    const at = state.selection.main.head;
    const signature = await this.checker.ask("signature", {place: {cell: this.cell, at}});
    const {state: now} = this.view;
    if (now.doc !== state.doc || now.selection.main.head !== at) return;
    const effect = setSignature.of(signature ? toTooltip(signature) : null);
    if (signature || now.field(shown)) this.view.dispatch({effects: effect});
  }
}

// The reader has typed what begins an argument.
function isOpening({transactions, state}: ViewUpdate): boolean {
  if (!transactions.some((each) => each.isUserEvent("input"))) return false;
  const {head} = state.selection.main;
  return /[(,]\s?\)?$/.test(state.sliceDoc(Math.max(0, head - 3), head));
}

function toTooltip(signature: Signature): Tooltip {
  return {pos: signature.from, above: true, create: () => ({dom: renderSignature(signature)})};
}
