import type {ChapterModule, Place} from "./chapterModule.ts";
import type {Request} from "./protocol.ts";
import {complete, describeSuggestion} from "./complete.ts";
import {describe} from "./describe.ts";
import {findProblems} from "./findProblems.ts";
import {findSignature} from "./findSignature.ts";

/** What can be asked about a chapter, and how it is answered. */
const answers = {
  problems: (module: ChapterModule) => findProblems(module),
  describe: (module: ChapterModule, {place}: {place: Place}) => describe(module, place),
  complete: (module: ChapterModule, {place}: {place: Place}) => complete(module, place),
  describeSuggestion: (module: ChapterModule, {place, name}: {place: Place; name: string}) =>
    describeSuggestion(module, place, name),
  signature: (module: ChapterModule, {place}: {place: Place}) => findSignature(module, place)
};

type Answers = typeof answers;

/** The name of a question. */
export type Topic = keyof Answers;

/** What a question of a topic says besides. */
export type Details<T extends Topic> =
  Parameters<Answers[T]> extends [unknown, infer D extends object] ? D : {};

/** The answer to a question of a topic. */
export type Answer<T extends Topic> = ReturnType<Answers[T]>;

/** Returns the answer to a request; there is none about a cell that has left the chapter meanwhile. */
export function answer(module: ChapterModule, {topic, details, edits, names}: Omit<Request, "id">) {
  for (const {name, source} of edits) module.edit(name, source);
  module.arrange(names);
  const {place} = details as {place?: Place};
  if (place && !names.includes(place.cell)) return undefined;
  return (answers[topic] as (module: ChapterModule, details: object) => unknown)(module, details);
}
