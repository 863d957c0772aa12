import {EditorView} from "@codemirror/view";

/**
 * Puts a typed character into the text of an editor before the browser puts it into the page: the
 * cell runs sooner, and the editor need not read back what the browser has done. On a touch screen,
 * while a character is composed, and where the page's selection is not yet the editor's, the browser
 * goes first, as usual.
 */
export const typeAtOnce = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const {inputType, data, isComposing, cancelable} = event;
    const isTyped = inputType === "insertText" && data?.length === 1 && cancelable && !isComposing;
    if (!isTyped || view.composing || !hasKeyboard.matches || !isInStep(view)) return false;
    const {from, to} = view.state.selection.main;
    if (view.state.sliceDoc(from, to) === data) return false; // it changes nothing
    view.dispatch({...view.state.replaceSelection(data), userEvent: "input.type"});
    scrollSoon(view);
    return true;
  }
});

// The cursor is nearly always in sight: whether it is, is looked at once the answer is drawn.
const scrolling = new WeakSet<EditorView>();
const patience = 50; // milliseconds

function scrollSoon(view: EditorView): void {
  if (scrolling.has(view)) return;
  scrolling.add(view);
  setTimeout(() => {
    scrolling.delete(view);
    if (view.dom.isConnected) view.dispatch({scrollIntoView: true});
  }, patience);
}

const hasKeyboard = matchMedia("(pointer: fine)");

// Returns whether the page's selection is that of the editor.
function isInStep(view: EditorView): boolean {
  const {anchorNode, anchorOffset, focusNode, focusOffset} = getSelection()!;
  if (!view.contentDOM.contains(anchorNode) || !view.contentDOM.contains(focusNode)) return false;
  const {anchor, head} = view.state.selection.main;
  return (
    view.posAtDOM(anchorNode!, anchorOffset) === anchor &&
    view.posAtDOM(focusNode!, focusOffset) === head
  );
}
