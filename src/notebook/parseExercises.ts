import type {Exercise, Part, Role, WrongPart} from "./exercise.ts";
import type {Cell} from "./parseChapter.ts";
import {findAnswerNames, findHint, toCheckName} from "./exercise.ts";
import {parseCell} from "./parseCell.ts";
import {findDeclarations} from "./references.ts";

/** A fence of an exercise, as the chapter has it. */
export interface RoleFence extends Cell {
  role: Role;
}

/**
 * Returns the exercises that *fences* make together, in the order of their starters.
 *
 * @throws what *toError* makes of a message and a line, if an exercise lacks a starter, a check, a
 * solution or a wrong answer or has two, a wrong answer has no hint, or an answer does not declare
 * what the check is about.
 */
export function parseExercises(
  fences: RoleFence[],
  cellNames: string[],
  toError: (message: string, line: number) => Error
): Exercise[] {
  const names = [...new Set(fences.map(({name}) => name))];
  return names.map((name) => {
    const own = fences.filter((each) => each.name === name);
    const {role: _, ...starter} = findOnly("starter");
    const check = toPart(findOnly("check"));
    const solution = toPart(findOnly("solution"));
    const wrong = own.filter(({role}) => role === "wrong").map(toWrong);
    if (wrong.length === 0)
      throw toError(
        `exercise ${name} has no wrong answer: add ${fence(name, "wrong")}`,
        starter.line - 1
      );
    if (cellNames.includes(toCheckName(name))) {
      throw toError(
        `${toCheckName(name)} is the name of this exercise's check: give the cell another name`,
        starter.line - 1
      );
    }
    const exercise = {name, starter, check, solution, wrong};
    checkAnswers(exercise);
    return exercise;

    function findOnly(role: Role): RoleFence {
      const [first, second] = own.filter((each) => each.role === role);
      if (!first)
        throw toError(`exercise ${name} has no ${role}: add ${fence(name, role)}`, own[0].line - 1);
      if (second)
        throw toError(
          `exercise ${name} has a ${role} already: leave out this one`,
          second.line - 1
        );
      return first;
    }
  });

  function toWrong({source, line}: RoleFence): WrongPart {
    const hint = findHint(source);
    if (!hint) throw toError("a wrong answer begins with its hint, as a // comment", line);
    return {source, line, hint};
  }

  function checkAnswers(exercise: Exercise): void {
    const names = parsed(exercise.starter, () => findAnswerNames(exercise));
    if (names.length === 0) {
      throw toError(
        "the check uses nothing that the starter declares: let it ask for the answer by its name",
        exercise.check.line - 1
      );
    }
    for (const part of [exercise.solution, ...exercise.wrong]) {
      const declared = parsed(part, () => findDeclarations(parseCell(part.source).program.body));
      const missing = names.find((each) => !declared.includes(each));
      if (missing)
        throw toError(
          `this answer does not declare ${missing}, as the starter does`,
          part.line - 1
        );
    }
  }

  function parsed<T>({line}: Part, parse: () => T): T {
    try {
      return parse();
    } catch (error) {
      throw toError((error as Error).message, line);
    }
  }
}

function toPart({source, line}: RoleFence): Part {
  return {source, line};
}

function fence(name: string, role: Role): string {
  return `a fence \`ts exercise=${name} role=${role}\``;
}
