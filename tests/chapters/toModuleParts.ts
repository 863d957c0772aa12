import type {Chapter} from "../../src/notebook/parseChapter.ts";
import type {ModulePart} from "../../src/notebook/types/joinParts.ts";
import {findAnswerNames} from "../../src/notebook/exercise.ts";

/**
 * Returns what a chapter's module is joined of, each on its own lines: the cells, and the other parts
 * of exercises as blocks, for an answer must fit what its starter declares, and a check what answers
 * have in common.
 */
export function toModuleParts({
  cells,
  exercises
}: Pick<Chapter, "cells" | "exercises">): ModulePart[] {
  const others = exercises.flatMap((exercise) => {
    const {name, starter, check, solution, wrong} = exercise;
    const answer = `$${name.replaceAll("-", "_")}`;
    const names = `{${findAnswerNames(exercise).join(", ")}}`;
    return [
      {...starter, after: `let ${answer} = ${names};`},
      {
        ...check,
        name: `check of ${name}`,
        before: `{ const check = $check, ${names} = ${answer};`,
        after: "}"
      },
      ...[solution, ...wrong].map((part) => ({
        ...part,
        name: `answer to ${name} on line ${part.line}`,
        before: "{",
        after: `${answer} = ${names}; }`
      }))
    ];
  });
  const isStarter = ({name}: {name: string}) => exercises.some((each) => each.name === name);
  return [...cells.filter((cell) => !isStarter(cell)), ...others];
}
