import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {listErrata} from "../../src/site/listErrata.ts";

const errata = listErrata(readFileSync("content/appendices/errata.mdx", "utf8"));

describe("listErrata(text)", () => {
  it("has every fault, with its kind by the letter of its id", () => {
    const count = (kind: string) => errata.filter((each) => each.kind === kind).length;
    expect([count("code"), count("words"), count("reproducing")]).toEqual([18, 33, 10]);
    expect(errata.find(({id}) => id === "c7")).toEqual({
      id: "c7",
      title: "Softmax divides by the sums of other rows",
      kind: "code",
      proof: "08-softmax/#why-nothing-complained"
    });
  });

  it("throws if an id is of no kind", () => {
    expect(() => listErrata('<Erratum id="x1" title="" proof="">')).toThrow("x1");
  });
});

describe("the list of faults in chapter 11", () => {
  const html = readFileSync("dist/chapters/11-autopsy/index.html", "utf8");
  const list = /<div class="errata-list"[\s\S]*?<\/ul>/.exec(html)![0];

  it("leads to the place of each in the errata, and to the chapter that proves it", () => {
    for (const {id, proof} of errata) {
      expect(list).toContain(`href="/errata/#${id}"`);
      expect(list).toContain(`href="/chapters/${proof}"`);
    }
    expect(list.match(/<li\b/g)).toHaveLength(errata.length);
  });
});
