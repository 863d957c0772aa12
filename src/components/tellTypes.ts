/** Says something of the types of *cell*, beside its state. */
export function tellTypes(cell: HTMLElement, content: string | Node): void {
  let status = cell.querySelector(".cell-types");
  if (!status) {
    status = document.createElement("span");
    status.className = "cell-types";
    status.role = "status";
    cell.querySelector(".cell-status")!.after(status);
  }
  status.replaceChildren(content);
}
