import type {ChapterText} from "../../src/downloads/chapterText.ts";
import {parseChapter} from "../../src/notebook/parseChapter.ts";
import {runChapter} from "../../src/notebook/runChapter.ts";

/** Returns a chapter of a line of prose before each of *sources*, by name, with what they give. */
export async function toChapterText(sources: {[name: string]: string}): Promise<ChapterText> {
  const fences = Object.entries(sources).map(
    ([name, source]) => `\`\`\`ts name=${name}\n${source}\n\`\`\`\n`
  );
  const chapter = parseChapter(fences.join("\n"), "chapter.mdx");
  const {outcomes} = await runChapter(chapter);
  return {
    id: "01-test",
    number: 1,
    title: "A test",
    question: "Does it run?",
    url: "https://example.org/chapters/01-test/",
    parts: chapter.cells.flatMap(({name, source}) => [
      `Before *${name}*.`,
      {name, source, outcome: outcomes.get(name)!}
    ])
  };
}
