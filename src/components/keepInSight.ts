import type {Extension} from "@codemirror/state";
import {EditorView} from "@codemirror/view";

/** How much stays in sight below the line of the cursor, in pixels: an error begins there. */
const margin = 96;

/**
 * Where fingers type, keeps the line of the cursor, and what stands below it, above the keyboard,
 * which takes half of the screen. Elsewhere the editor's own scrolling will do.
 */
export function keepInSight(): Extension {
  if (!matchMedia("(pointer: coarse)").matches) return [];
  return EditorView.updateListener.of(({view, docChanged, selectionSet}) => {
    if (!docChanged && !selectionSet) return;
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
