/** Loads what the inputs in *cell* can do beyond what their controls do by themselves. */
export function prepareInputs(cell: Element): void {
  if (cell.querySelector(".input-paint")) void import("./painting.ts");
  if (cell.querySelector(".input-pick")) void import("./picking.ts");
  if (cell.querySelector(".input-point")) void import("./dragging.ts");
  if (cell.querySelector(".input-order")) void import("./sorting.ts");
}
