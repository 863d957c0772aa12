import type {Comment} from "acorn";
import {tsPlugin} from "@sveltejs/acorn-typescript";
import {Parser} from "acorn";
import type {Node} from "./ast.ts";
import {maxLength} from "./maxLength.ts";
import {syntaxError} from "./syntaxError.ts";

const TypeScriptParser = Parser.extend(tsPlugin() as never);

/** A parsed cell: its statements and its comments, with offsets into the cell's text. */
export interface ParsedCell {
  program: Node & {body: Node[]};
  comments: Comment[];
}

/**
 * Parses the text of a cell as TypeScript.
 *
 * @throws {CellSyntaxError} if it is not TypeScript; the message is in plain words.
 */
export function parseCell(source: string): ParsedCell {
  if (source.length > maxLength) {
    throw syntaxError(`the cell is too long: at most ${maxLength} characters`, source, 0);
  }
  const comments: Comment[] = [];
  try {
    const program = TypeScriptParser.parse(source, {
      ecmaVersion: "latest",
      sourceType: "module",
      allowAwaitOutsideFunction: true,
      locations: true,
      onComment: comments
    });
    return {program: program as ParsedCell["program"], comments: distinct(comments)};
  } catch (error) {
    const {pos, raisedAt, message} = error as {pos?: number; raisedAt?: number; message: string};
    if (pos === undefined) throw error;
    throw syntaxError(explain(message, source, pos, raisedAt ?? pos), source, pos);
  }
}

// The TypeScript plugin reads ahead and back, and so reports some comments twice.
function distinct(comments: Comment[]): Comment[] {
  return [...new Map(comments.map((comment) => [comment.start, comment])).values()].sort(
    (a, b) => a.start - b.start
  );
}

function explain(message: string, source: string, start: number, end: number): string {
  const plain = message.replace(/ \(\d+:\d+\)$/, "");
  if (plain.startsWith("'return' outside")) {
    return "return stands outside of a function; a cell shows its last expression by itself";
  }
  if (!plain.startsWith("Unexpected token")) return plain;
  if (start >= source.trimEnd().length) {
    return "the cell ends too early: a bracket, a brace or an expression is not finished";
  }
  const token = source.slice(start, Math.max(end, start + 1)).trim();
  return `unexpected ${JSON.stringify(token.slice(0, 20))}: something before it is missing or not finished`;
}
