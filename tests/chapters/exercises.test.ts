import {describe, expect, it} from "vitest";
import {chapters} from "./chapters.ts";
import {createGrader, isSolved} from "./createGrader.ts";

describe.each(chapters)("the exercises of $file", (chapter) => {
  const {exercises} = chapter;
  const grade = createGrader(chapter);
  const wrong = exercises.flatMap(({name, wrong}) => wrong.map((part) => ({name, ...part})));

  it("are there", () => expect(exercises.length).toBeGreaterThan(0));

  it.each(exercises)("$name is not solved by its starter", async ({name, starter}) => {
    expect(isSolved(await grade(name, starter.source))).toBe(false);
  });

  it.each(exercises)("$name gives no hint before the reader begins", async ({name, starter}) => {
    expect((await grade(name, starter.source)).hint).toBe("");
  });

  it.each(exercises)("$name is solved by its solution", async ({name, solution}) => {
    const {checks} = await grade(name, solution.source);
    expect(checks.filter(({holds}) => !holds)).toEqual([]);
  });

  it("are solved at once by all solutions", async () => {
    const texts = Object.fromEntries(exercises.map(({name, solution}) => [name, solution.source]));
    for (const {name} of exercises)
      expect(isSolved(await grade(name, texts[name], texts)), name).toBe(true);
  });

  it.each(wrong)("$name gives the wrong answer on line $line its own hint", async (part) => {
    const verdict = await grade(part.name, part.source);
    expect(isSolved(verdict)).toBe(false);
    expect(verdict.hint).toBe(part.hint);
  });

  it.each(exercises)("$name has hints that differ", ({wrong}) => {
    expect(new Set(wrong.map(({hint}) => hint)).size).toBe(wrong.length);
  });

  it.each(exercises)("$name has parts of at most twelve lines", ({check, solution, wrong}) => {
    for (const {source, line} of [check, solution, ...wrong]) {
      const code = source.split("\n").filter((each) => !each.startsWith("//"));
      expect(code.length, `line ${line}`).toBeLessThanOrEqual(12);
    }
  });
});
