import {readFile} from "node:fs/promises";

/** What is tested of a chapter. */
export interface ChapterTests {
  /** how many values its cells promise in their `// →` comments */
  promises: number;
  /** the facts that its own tests are about, a sentence each */
  facts: string[];
}

/** Returns what is tested of the chapter *id*, whose file has *text*. */
export async function listTests(id: string, text: string): Promise<ChapterTests> {
  const tests = await readFile(`tests/chapters/${id}.test.ts`, "utf8");
  return {promises: text.match(/^\/\/ → /gm)?.length ?? 0, facts: findFacts(tests)};
}

/**
 * Returns the facts in the text of a file of tests: what `describe` is about, and what `it` says of it.
 * Where a test is made for several values, "…" stands for them.
 */
export function findFacts(tests: string): string[] {
  let subject = "";
  return tests.split("\n").flatMap((line) => {
    const [, about] = /^describe(?:\.each\(.*\))?\("(.*)", /.exec(line) ?? [];
    if (about) subject = about.replace(/^chapter \d+, /, "");
    const [, fact] = /^ {0,4}(?:it(?:\.each\(.*\))?|\]\))\("(.*)", /.exec(line) ?? [];
    return fact ? [`${subject} ${fact}`.trim().replace(/%\w/g, "…")] : [];
  });
}
