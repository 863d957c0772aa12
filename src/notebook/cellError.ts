import type {Position} from "./syntaxError.ts";
import {CellSyntaxError} from "./syntaxError.ts";
import {errorText} from "./errorText.ts";

/** A cell cannot run because of how cells hang together; the words are those of Observable. */
export class RuntimeError extends Error {
  override readonly name = "RuntimeError";
}

/** A cell cannot run because no cell declares a name that it uses. */
export class UnknownNameError extends RuntimeError {
  readonly unknown: string;

  constructor(name: string) {
    super(`${name} is not defined`);
    this.unknown = name;
  }
}

/** A cell was stopped from outside: by the reader, or for its time. */
export class StoppedError extends Error {}

/** Why a cell gave no value, as data. */
export interface CellError {
  /** what is wrong: in its text, when it ran, in a cell that it needs, or it took too long */
  kind: "syntax" | "runtime" | "waiting" | "stopped";
  message: string;
  /** where in the text of the cell, if that is known */
  position?: Position;
  /** the cell that *position* is in, if it is another one */
  cell?: string;
  /** of a cell that waits, the one that it waits for */
  waitsFor?: string;
  /** of a cell that was stopped, whether that was for its time */
  overdue?: boolean;
}

/** A place in the text of a cell. */
export interface Place {
  cell: string;
  position: Position;
}

/**
 * Returns *error*, thrown by the cell *name*, as data. *locate* finds the innermost place in the
 * text of a cell that a stack names.
 */
export function toCellError(
  error: unknown,
  name: string,
  locate: (stack: string) => Place | undefined
): CellError {
  if (!isError(error)) {
    const thrown = typeof error === "string" ? error : "something that is no Error";
    return {kind: "runtime", message: `the cell threw ${thrown}`};
  }
  if (error instanceof CellSyntaxError) {
    return {kind: "syntax", message: error.message, position: error.position};
  }
  if (error instanceof StoppedError) return {kind: "stopped", message: error.message};
  if (error instanceof RuntimeError) return {kind: "runtime", message: error.message};
  const place = locate(typeof error.stack === "string" ? error.stack : "");
  return {
    kind: "runtime",
    message: errorText(error),
    ...(place && {position: place.position}),
    ...(place && place.cell !== name && {cell: place.cell})
  };
}

/** Returns whether *error* is one; a proxy may refuse to say what it is, and so is none. */
export function isError(error: unknown): error is Error {
  try {
    return error instanceof Error;
  } catch {
    return false;
  }
}

/** Returns *error* in one line, as tests and the build print it. */
export function describeError({message, position, cell}: CellError): string {
  if (!position) return message;
  const where = `line ${position.line}, column ${position.column}`;
  return `${message} (${where}${cell ? ` of cell ${cell}` : ""})`;
}
