import {describe, expect, it} from "vitest";
import {parseChapter} from "../../src/notebook/parseChapter.ts";
import {numberFigures} from "../../src/site/numberFigures.ts";

const text =
  'Words.\n\n<Figure name="one">\n</Figure>\n\n<Figure origin="printed" name="two">\n</Figure>\n';
const number = (text: string) => numberFigures(parseChapter(text, "a.mdx"), 4);

describe("numberFigures(chapter, number)", () => {
  it("counts the figures of a chapter", () => {
    expect(number(text)).toEqual({one: "4.1", two: "4.2"});
  });

  it("throws a ChapterError if a figure has the name of a figure or of a cell", () => {
    expect(() => number(`${text}<Figure name="one">`)).toThrow(
      "a.mdx:8: there is a figure one already"
    );
    expect(() => number(`${text}\`\`\`ts name=one\n1\n\`\`\`\n`)).toThrow(
      "a.mdx:3: there is a cell one already"
    );
  });
});
