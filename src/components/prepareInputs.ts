import {importAgain} from "./importAgain.ts";

const modules: {[input: string]: () => Promise<unknown>} = {
  ".input-paint": () => import("./painting.ts"),
  ".input-pick": () => import("./picking.ts"),
  ".input-point": () => import("./dragging.ts"),
  ".input-order": () => import("./sorting.ts")
};

/** Loads what the inputs in *cell* can do beyond what their controls do by themselves. */
export function prepareInputs(cell: Element): void {
  for (const [input, load] of Object.entries(modules)) {
    if (cell.querySelector(input)) importAgain(load).catch(console.error); // the controls do without
  }
}
