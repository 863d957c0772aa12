import type {Extension} from "@codemirror/state";
import {EditorView} from "@codemirror/view";

/** How much stays in sight below the line of the cursor, in pixels: an error begins there. */
const margin = 96;

/**
 * Keeps the line of the cursor, and the beginning of what stands below it, in the window while one
 * types; and where fingers type, above the keyboard, which takes half of the screen, also when one
 * only taps. Nothing moves under a mouse that is pressed.
 */
export function keepInSight(): Extension {
  const isTouched = matchMedia("(pointer: coarse)").matches;
  return EditorView.updateListener.of(({view, docChanged, selectionSet}) => {
    if (!docChanged && !(selectionSet && isTouched)) return;
    view.requestMeasure({
      key: keepInSight,
      read: () => view.coordsAtPos(view.state.selection.main.head)?.bottom ?? 0,
      write: (bottom) => {
        const most = (visualViewport?.height ?? innerHeight) - margin;
        if (view.hasFocus && bottom > most) scrollBy(0, bottom - most);
      }
    });
  });
}
