import type {Comment} from "acorn";
import type {Node} from "./ast.ts";
import {syntaxError} from "./syntaxError.ts";

/** What a `// → …` comment promises about the statement before it. */
export interface Expectation {
  /** the line of the comment in the cell, from 1 */
  line: number;
  /** the text after the arrow; lines of several comments are joined by a space */
  text: string;
  /** the statement whose value is promised */
  statement: Node;
}

/** What came of an expectation when its cell ran. */
export interface Check {
  line: number;
  expected: string;
  /** the value, written as in `// →` comments */
  actual: string;
  holds: boolean;
}

const arrow = /^\s*→\s?/;

/**
 * Returns the expectations of a cell: each run of `// →` comments, with the top-level statement
 * that it follows.
 *
 * @throws {CellSyntaxError} if a `// →` comment follows no expression or declaration.
 */
export function findExpectations(
  source: string,
  statements: Node[],
  comments: Comment[]
): Expectation[] {
  const expectations: Expectation[] = [];
  for (const comment of comments) {
    if (comment.type !== "Line" || !arrow.test(comment.value)) continue;
    const text = comment.value.replace(arrow, "").trim();
    const statement = statements.findLast((each) => each.end <= comment.start);
    if (!statement || !hasValue(statement) || isInside(comment, statements)) {
      throw syntaxError(
        "// → must follow an expression or the declaration of one name, outside of functions",
        source,
        comment.start
      );
    }
    const last = expectations.at(-1);
    if (last?.statement === statement) last.text += ` ${text}`;
    else expectations.push({line: comment.loc!.start.line, text, statement});
  }
  return expectations;
}

function hasValue(statement: Node): boolean {
  if (statement.type === "ExpressionStatement") return true;
  if (statement.type !== "VariableDeclaration") return false;
  return statement.declarations.length === 1 && statement.declarations[0].id.type === "Identifier";
}

function isInside(comment: Comment, statements: Node[]): boolean {
  return statements.some((each) => each.start < comment.start && comment.end < each.end);
}

/**
 * Returns whether *actual* is what *expected* says. Numbers agree if they are equal to the last
 * digit that *expected* writes (`0.486` holds for 0.485864); all else must be the same text, spaces
 * apart.
 */
export function meets(actual: string, expected: string): boolean {
  const [got, want] = [actual, expected].map((text) => text.match(token) ?? []);
  return got.length === want.length && want.every((each, i) => agrees(got[i], each));
}

const token =
  /-?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|Infinity)|NaN|"(?:[^"\\]|\\.)*"|[A-Za-z_$][\w$]*|[^\s]/g;

function agrees(actual: string, expected: string): boolean {
  if (actual === expected) return true;
  if (!/\d/.test(expected[0] === "-" ? expected[1] : expected[0])) return false;
  const difference = Math.abs(Number(actual) - Number(expected));
  const [digits, exponent = "0"] = expected.split("e");
  const decimals = (digits.split(".")[1] ?? "").length;
  const unit = 10 ** (Number(exponent) - decimals);
  return difference <= (unit / 2) * (1 + 1e-9);
}

/** Returns *value* written out in full, as in a `// →` comment: `[0.5, 0.5]`, `{a: 1}`, `"text"`. */
export function toExpectationText(value: unknown, depth = 0): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return "function";
  if (typeof value !== "object" || value === null)
    return Object.is(value, -0) ? "-0" : `${String(value)}`;
  if (depth > 4) return "…";
  const inner = (each: unknown) => toExpectationText(each, depth + 1);
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    return `[${Array.from(value as unknown as ArrayLike<unknown>, inner).join(", ")}]`;
  }
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Map) return `Map ${inner([...value])}`;
  if (value instanceof Set) return `Set ${inner([...value])}`;
  const fields = Object.entries(value).map(([key, each]) => `${key}: ${inner(each)}`);
  return `{${fields.join(", ")}}`;
}
