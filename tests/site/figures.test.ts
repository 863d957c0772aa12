import {describe, expect, it} from "vitest";
import {readPages} from "./pages.ts";

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

describe.each(readPages("dist"))("the figures of $file", ({html}) => {
  const figures = [...html.matchAll(/<figure\b[\s\S]*?<\/figure>/g)].map(([text]) => text);
  const own = figures.filter((each) => /^<figure id="figure-/.test(each));

  it("each have pictures that say in words what they show", () => {
    for (const figure of figures) {
      const heard = figure.replaceAll(/ aria-hidden="true"><svg\b/g, ""); // row labels that stay
      const pictures = [...heard.matchAll(/<svg\b[^>]*>/g)].map(([tag]) => tag);
      expect(pictures.length, figure.slice(0, 200)).toBeGreaterThan(0);
      for (const tag of pictures) {
        expect(attribute(tag, "role"), tag).toBe("img");
        expect(attribute(tag, "aria-label")?.length, tag).toBeGreaterThan(20);
      }
    }
  });

  it("have numbers in their order, and captions", () => {
    const numbers = own.map((each) => /<b>Figure (\d+)\.(\d+)\.<\/b>/.exec(each)!);
    expect(numbers.map(([, , number]) => Number(number))).toEqual(own.map((_, i) => i + 1));
    for (const each of own) {
      const [, caption] = /<figcaption[^>]*>([\s\S]*)<\/figcaption>/.exec(each)!;
      expect(caption.replace(/<[^>]*>/g, "").length).toBeGreaterThan(40);
      const [, id] = /id="([^"]*)"/.exec(each)!;
      expect(caption).toContain(`href="#${id}"`);
    }
  });
});

it("there is a figure for each picture that the notebook lost", () => {
  const html = readPages("dist").map((page) => page.html);
  const ids = html.flatMap((text) => [...text.matchAll(/<figure id="figure-([^"]*)"/g)]);
  expect(ids.map(([, name]) => name)).toEqual(
    expect.arrayContaining([
      "architecture",
      "spotlight",
      "sentence",
      "padding",
      "projections",
      "one-token",
      "meeting",
      "formula"
    ])
  );
});
