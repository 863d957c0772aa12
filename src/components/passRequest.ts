import type {NotebookCell} from "./cell.ts";
import type {CellRequest} from "./cellRequest.ts";
import type {LiveSession} from "./live.ts";
import type {Work} from "./work/openWork.ts";

/** Passes on what a cell asks of the reader's work alone. Returns whether that was so. */
export function passToWork(work: Work, cell: NotebookCell, {action}: CellRequest): boolean {
  if (action === "changes") work.showChanges(cell);
  else if (action === "add") work.addCell(cell.name);
  else if (action === "delete") work.deleteCell(cell);
  else return false;
  return true;
}

/** Passes on what a cell asks of those who run it. */
export function passToSession(
  session: LiveSession,
  {name}: NotebookCell,
  request: CellRequest
): void {
  if (request.action === "edit" || request.action === "reset") session.edit(name, request.source);
  if (request.action === "run") session.run(name);
  if (request.action === "set") session.set(name, request.variable, request.setting);
  if (request.action === "stop") session.stop(name);
  if (request.action === "let") session.letRun(name);
}
