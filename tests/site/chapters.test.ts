import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {evaluateInNode} from "../../src/notebook/evaluateInNode.ts";
import {modules} from "../../src/notebook/modules.ts";
import {renderOutcome} from "../../src/notebook/render.ts";
import {run} from "../../src/notebook/run.ts";
import {toHtml} from "../../src/notebook/toHtml.ts";
import {appendices, chapters} from "../chapters/chapters.ts";

const pages = [...chapters, ...appendices];

describe.each(pages)("the page of $file, without script", async ({file, cells, exercises}) => {
  const path = file.replace(/^content\/(appendices\/)?|\.mdx$/g, "");
  const html = readFileSync(`dist/${path}/index.html`, "utf8");
  const {outcomes} = await run(cells, {modules, evaluate: evaluateInNode});

  it.each(cells)("has the source of $name", ({name, source}) => {
    const cell = html.slice(html.indexOf(`id="cell-${name}"`));
    const [, code] = /<code>([\s\S]*?)<\/code>/.exec(cell)!;
    expect(unescape(code.replace(/<[^>]*>/g, ""))).toBe(source);
  });

  it.each(cells)("has all that $name shows", ({name}) => {
    const output = renderOutcome(outcomes.get(name)!).map(toHtml).join("");
    expect(html).toContain(`aria-label="Output of cell ${name}">${output}</div>`);
  });

  it.each(exercises)("has exercise $name with its question, result, and solution", (exercise) => {
    const id = `exercise-${exercise.name}`;
    const block = html.slice(html.indexOf(`id="${id}"`)).split("</section>")[0];
    expect(block).toContain(`<h3 id="${id}-title" aria-labelledby="${id}-words">`);
    expect(block).toContain(`id="cell-${exercise.name}"`);
    expect(block).toMatch(/class="verdict-summary">Not solved yet/);
    const [, code] = /class="exercise-solution"[\s\S]*?<code>([\s\S]*?)<\/code>/.exec(block)!;
    expect(unescape(code.replace(/<[^>]*>/g, ""))).toBe(exercise.solution.source);
  });

  it("has its equations as MathML too, and no error of KaTeX", () => {
    expect(html).toContain("<math");
    expect(html).not.toContain("katex-error");
  });

  it("has no hole", () => {
    const text = html
      .replace(/<(notebook-cell|exercise-check)[\s\S]*?<\/\1>/g, "")
      .replace(/<[^>]*>/g, " ");
    expect(text).not.toMatch(/undefined|\[object/);
  });
});

function unescape(html: string): string {
  const entities: {[name: string]: string} = {
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&amp;": "&"
  };
  return html.replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity]);
}
