import {describe, expect, it} from "vitest";
import type {Outcome} from "../../src/notebook/outcome.ts";
import {evaluateInNode} from "../../src/notebook/evaluateInNode.ts";
import {findHint, toCheckCell} from "../../src/notebook/exercise.ts";
import {createNotebook} from "../../src/notebook/notebook.ts";
import {parseChapter} from "../../src/notebook/parseChapter.ts";
import {renderOutcome} from "../../src/notebook/render.ts";
import {readReplies} from "../../src/notebook/sandbox/readReplies.ts";
import {toHtml} from "../../src/notebook/toHtml.ts";
import {joinParts} from "../../src/notebook/types/joinParts.ts";
import {toModuleParts} from "../chapters/toModuleParts.ts";
import {typeCheck} from "../chapters/typeCheck.ts";

const parts = {
  starter: ["const gap: number = 0;"],
  check: ['check("twice the gap is `six`", () => double(gap), 6);'],
  solution: ["const gap: number = 3;"],
  wrong: ["// Half", "// of it.", "const gap: number = 6;"]
};
const fences = (changes: {[role: string]: string[]} = {}) =>
  Object.entries({...parts, ...changes}).flatMap(([role, lines]) =>
    lines.length > 0 ? [`\`\`\`ts exercise=gap role=${role}`, ...lines, "```"] : []
  );
const parse = (...lines: string[]) =>
  parseChapter(
    ["```ts name=double", "const double = (x: number) => 2 * x;", "```", ...lines].join("\n"),
    "test.mdx"
  );

describe("parseChapter(text, file) of an exercise", () => {
  it("returns its parts with their lines; the starter is a cell", () => {
    const {cells, exercises} = parse(...fences());
    const starter = {name: "gap", source: parts.starter[0], line: 5, folded: false, limit: 2};
    expect(cells[1]).toEqual(starter);
    expect(exercises).toEqual([
      {
        name: "gap",
        starter,
        check: {source: parts.check[0], line: 8},
        solution: {source: parts.solution[0], line: 11},
        wrong: [{source: parts.wrong.join("\n"), line: 14, hint: "Half of it."}]
      }
    ]);
  });

  it.each([
    [{check: []}, "test.mdx:4: exercise gap has no check"],
    [{solution: []}, "test.mdx:4: exercise gap has no solution"],
    [{starter: []}, "test.mdx:4: exercise gap has no starter"],
    [{wrong: []}, "test.mdx:4: exercise gap has no wrong answer"],
    [{wrong: ["const gap = 6;"]}, "test.mdx:14: a wrong answer begins with its hint"],
    [{solution: ["const gaps = 3;"]}, "test.mdx:10: this answer does not declare gap"],
    [{check: ["check('', () => 1, 1);"]}, "test.mdx:7: the check uses nothing that the starter"],
    [{solution: ["const gap = ;"]}, "test.mdx:11: unexpected"]
  ])("%j → %s", (changes, message) => {
    expect(() => parse(...fences(changes as {}))).toThrow(message);
  });

  it.each([
    [["```ts exercise=gap", "```"], "exercise and role go together"],
    [["```ts role=check", "```"], "exercise and role go together"],
    [["```ts exercise=gap role=answer", "```"], "unknown role answer: use starter, check"],
    [["```ts name=a exercise=gap role=check", "```"], "leave out name=a"],
    [[...fences(), ...fences().slice(3, 6)], "test.mdx:18: exercise gap has a check already"],
    [
      [...fences(), "```ts name=gap-check", "```"],
      "gap-check is the name of this exercise's check"
    ],
    [[...fences(), "```ts name=gap", "```"], "there is a cell gap on line 4 already"]
  ])("%j → %s", (lines, message) => expect(() => parse(...lines)).toThrow(message));
});

describe("findHint(source)", () => {
  it("returns the comment that a wrong answer begins with, and no other", () => {
    expect(findHint("//  One\n// two.\nconst x = 1; // three\n// four")).toBe("One two.");
    expect(findHint("const x = 1;\n// no")).toBe("");
  });
});

describe("toModuleParts(chapter) with an exercise", () => {
  it("keeps each part on its own lines", () => {
    const chapter = parse(...fences());
    const lines = joinParts(toModuleParts(chapter)).text.split("\n");
    for (const {source, line} of [chapter.exercises[0].check, ...chapter.exercises[0].wrong]) {
      expect(
        lines
          .slice(line - 1)
          .join("\n")
          .startsWith(source)
      ).toBe(true);
    }
  });

  it("has no type errors if all answers fit", () => {
    expect(typeCheck([parse(...fences())])).toEqual([]);
    const literal = {starter: ["const gap = 0;"], solution: ["const gap = 3;"]};
    expect(typeCheck([parse(...fences(literal))])).toEqual([]);
  });

  it.each([
    [{solution: ['const gap = "3";']}, /^test\.mdx:12:9: Type 'string' is not assignable/],
    [{wrong: ["// No.", "const gap: number = x;"]}, /^test\.mdx:15:21: Cannot find name 'x'/],
    [{check: ["check(1, () => gap, 6);"]}, /^test\.mdx:8:7: Argument of type 'number'/]
  ])("has type errors on the chapter's lines for %j", (changes, message) => {
    expect(typeCheck([parse(...fences(changes as {}))])).toEqual([expect.stringMatching(message)]);
  });
});

describe("toCheckCell(exercise)", async () => {
  const {cells, exercises} = parse(...fences());
  const outcomes = new Map<string, Outcome>();
  const onOutcome = (outcome: Outcome) => outcomes.set(outcome.name, outcome);
  const notebook = createNotebook({modules: {}, evaluate: evaluateInNode, onOutcome});
  const check = toCheckCell(exercises[0]);
  const answer = async (source: string) => {
    await notebook.run([cells[0], {name: "gap", source}, check]);
    return outcomes.get("gap-check")!;
  };

  it("returns a cell that follows the reader's own and shows a verdict", async () => {
    expect(check.name).toBe("gap-check");
    expect((await answer("const gap = 1;")).displays).toEqual([
      {
        kind: "verdict",
        verdict: {
          checks: [{name: "twice the gap is `six`", holds: false, message: "it is 2, not 6"}],
          hint: ""
        }
      }
    ]);
    expect((await answer("const gap = 6;")).displays[0]).toMatchObject({
      verdict: {hint: "Half of it."}
    });
    expect((await answer("const gap = 3;")).displays[0]).toMatchObject({
      verdict: {checks: [{holds: true}], hint: ""}
    });
  });

  it("waits for a cell that fails, and misses what it does not declare", async () => {
    expect((await answer("const gap = ;")).error!.message).toBe("waits for gap, which failed");
    expect((await answer("const cap = 3;")).error!.message).toBe("gap is not defined");
  });

  it("says in words what holds and what fails; names and hints may have code", async () => {
    const html = renderOutcome(await answer("const gap = 6;"))
      .map(toHtml)
      .join("");
    expect(html.replace(/<[^>]*>/g, "")).toBe(
      "Not solved yet.fails twice the gap is six: it is 12, not 6Hint: Half of it."
    );
    expect(html).toContain("<code>six</code>");
  });

  it("gives a verdict that passes from the worker to the page", async () => {
    const outcome = await answer("const gap = 6;");
    const reply = {kind: "outcome", version: 1, outcome};
    expect(readReplies(JSON.stringify([reply]))).toEqual([reply]);
    const forged = JSON.stringify([reply]).replace('"hint":"Half of it."', '"hint":{"a":1}');
    expect(readReplies(forged)).toBeNull();
  });
});
