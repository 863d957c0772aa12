import {describe, expect, it} from "vitest";
import type {Figure} from "../../src/plots/figure.ts";
import type {Tree, TreeElement} from "../../src/plots/tree.ts";
import {ShapeError} from "../../src/attention/index.ts";
import {bars} from "../../src/plots/bars.ts";
import {heatmap} from "../../src/plots/heatmap.ts";
import {lines} from "../../src/plots/lines.ts";
import {links} from "../../src/plots/links.ts";
import {Plot} from "../../src/plots/plot.ts";
import {toShade} from "../../src/plots/ink.ts";
import {textOf} from "../../src/plots/tree.ts";
import {toTree} from "../../src/plots/toTree.ts";
import {isVirtualElement} from "../../src/plots/virtualDocument.ts";

const labels = ["The", "quick"];
const weights = [
  [0.25, 0.75],
  [1.5, -0.5]
];

/** The classes of the groups of a tree that begin with this one. */
function classesOf(tree: Tree, first: string): string[] {
  const classes = find(tree, "g").map(([, {class: name}]) => String(name ?? ""));
  return classes.filter((each) => each.split(" ")[0] === first);
}

/** All elements of a tree with this tag. */
function find(tree: Tree, tag: string): TreeElement[] {
  if (typeof tree === "string") return [];
  return [...(tree[0] === tag ? [tree] : []), ...tree[2].flatMap((child) => find(child, tag))];
}

describe("heatmap(matrix, options)", () => {
  const tree = toTree(
    heatmap(weights, {rows: labels, columns: labels, label: "weight", title: "Weights"})
  );

  it("writes each number in its cell and shades it by magnitude", () => {
    const rects = find(tree, "rect");
    expect(rects.map(([, {"fill-opacity": opacity}]) => Number(opacity))).toEqual([
      0.17, 0.5, 1, 0.33
    ]);
    expect(rects.map((rect) => textOf(rect))).toEqual([
      "The → The: weight 0.250",
      "The → quick: weight 0.750",
      "quick → The: weight 1.500",
      "quick → quick: weight −0.500"
    ]);
  });

  it("makes the cells of negative numbers round, and no others", () => {
    const radii = find(tree, "rect").map(([, {rx}]) => Number(rx));
    expect(radii).toEqual([3, 3, 3, 19]);
    const large = toTree(heatmap(Array.from({length: 16}, (_, i) => Array(16).fill(i - 8))));
    const round = find(large, "rect").filter(
      ([, {rx, height}]) => 2 * Number(rx) >= Number(height)
    );
    expect(round).toHaveLength(8 * 16);
  });

  it("gives each row the colour of what its numbers are", () => {
    const mixed = toTree(heatmap([[1], [-2], [3]], {meaning: ["query", "key", "query"]}));
    const groups = find(mixed, "g").filter(([, {class: name}]) => /^shade /.test(String(name)));
    expect(groups.map(([, {class: name}]) => name)).toEqual(["shade query", "shade key"]);
    expect(groups.map((group) => find(group, "rect").map(textOf))).toEqual([
      ["0 → 0: value 1.000", "2 → 0: value 3.000"],
      ["1 → 0: value −2.000"]
    ]);
    expect(classesOf(tree, "shade")).toEqual(["shade weight"]);
  });

  it("scrolls on a phone if it is wide", () => {
    const scrolls = (picture: Tree) =>
      find(picture, "div").some(([, {class: name}]) => name === "scroll");
    expect(scrolls(tree)).toBe(false);
    expect(scrolls(toTree(heatmap([Array(14).fill(1)])))).toBe(true);
  });

  it("says what its shades mean, on both sides of 0 if there are negative numbers", () => {
    const legendOf = (picture: Tree) =>
      textOf(find(picture, "p").find(([, {class: name}]) => name === "legend")!);
    expect(legendOf(tree).replace(/ +/g, " ").trim()).toBe("weight: −1.500 0 1.500");
    const positive = toTree(heatmap([[0.25, 0.75]], {label: "weight"}));
    expect(legendOf(positive).trim()).toBe("weight: 0  0.750");
    expect(find(toTree(heatmap([[0, 0]])), "span")).toEqual([]); // nothing has a shade
  });

  it("has a title, a description in words, and its numbers as a table", () => {
    expect(textOf(find(tree, "figcaption")[0])).toBe("Weights");
    const [, {role, "aria-label": label}] = find(tree, "svg")[0];
    expect(role).toBe("img");
    expect(label).toBe(
      "Weights. Largest: quick → The: weight 1.500. Smallest: quick → quick: weight −0.500."
    );
    expect(find(tree, "td").map(textOf)).toEqual(["0.250", "0.750", "1.500", "−0.500"]);
    expect(find(tree, "th").map(textOf)).toEqual(["", "The", "quick", "The", "quick"]);
  });

  it("says what is outlined, and where", () => {
    const outlined = toTree(
      heatmap(weights, {
        rows: labels,
        columns: labels,
        label: "weight",
        outline: (value) => value > 1,
        outlined: "above 1"
      })
    );
    expect(find(outlined, "svg")[0][1]["aria-label"]).toContain(
      "Outlined, above 1: quick → The: weight 1.500."
    );
  });

  it("labels nothing that has no role", () => {
    expect(find(tree, "g").filter(([, attributes]) => "aria-label" in attributes)).toEqual([]);
  });

  it("keeps equal tokens apart", () => {
    expect(
      find(toTree(heatmap([[1, 2]], {rows: ["q"], columns: ["the", "the"]})), "rect")
    ).toHaveLength(2);
  });

  it("keeps a token apart from one that has the name it would get", () => {
    const given = ["x", "x", "x₂"];
    const square = heatmap(
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9]
      ],
      {rows: given, columns: given}
    );
    const rects = find(toTree(square), "rect");
    expect(new Set(rects.map(([, {x, y}]) => `${x} ${y}`)).size).toBe(9);
    expect(find(toTree(square), "tr").map(([, , cells]) => cells.map(textOf).slice(1))).toEqual([
      ["x", "x₂", "x₂₂"],
      ["1.000", "2.000", "3.000"],
      ["4.000", "5.000", "6.000"],
      ["7.000", "8.000", "9.000"]
    ]);
    const drawn = bars([1, 2, 3], {labels: ["x", "x₂", "x"]});
    expect(find(toTree(drawn), "th").map(textOf).slice(2)).toEqual(["x", "x₂", "x₃"]);
  });

  it("draws a masked score without a shade", () => {
    const masked = toTree(heatmap([[1, -Infinity]], {}));
    expect(find(masked, "rect").map(([, {"fill-opacity": opacity}]) => opacity)).toEqual([
      "1",
      "0"
    ]);
    expect(find(masked, "td").map(textOf)).toEqual(["1.000", "−∞"]);
  });

  it("cuts labels that would meet or leave no room, which are whole in titles and in the table", () => {
    const writtenOn = (picture: Tree) => {
      const axes = find(picture, "g").filter(([, {class: name}]) => name === undefined);
      return axes.flatMap((group) => find(group, "text").map(textOf));
    };
    const columns = ["self-attention", "cross-attention"];
    const wide = toTree(heatmap([[1, 2]], {columns, rows: ["n".repeat(60)]}));
    expect(writtenOn(wide)).toEqual(expect.arrayContaining(["self-at…", "cross-a…"]));
    expect(writtenOn(wide)).toContain(`${"n".repeat(23)}…`);
    expect(Number(find(wide, "svg")[0][1].width)).toBeLessThan(400);
    expect(find(wide, "th").map(textOf)).toEqual(["", ...columns, "n".repeat(60)]);
    expect(textOf(find(wide, "rect")[0])).toBe(`${"n".repeat(60)} → self-attention: value 1.000`);
    const narrow = toTree(heatmap([Array(12).fill(1)], {columns: Array(12).fill("attention")}));
    expect(writtenOn(narrow).filter((text) => text === "atten…")).toHaveLength(12);
    const fine = toTree(heatmap([Array(20).fill(1)], {columns: Array(20).fill("attention")}));
    expect(writtenOn(fine).filter((text) => text === "attent…")).toHaveLength(10); // every second
  });

  it("writes a label that is a negative number with a true minus sign", () => {
    const labelled = toTree(heatmap([[1, 2]], {rows: ["-0.5 × a"], columns: ["x-1", "-1"]}));
    expect(find(labelled, "th").map(textOf)).toEqual(["", "x-1", "−1", "−0.5 × a"]);
  });

  it("throws a ShapeError for a ragged matrix", () => {
    const message = "[1] has length 2 but";
    expect(() => heatmap([[1], [2, 3]])).toThrow(ShapeError);
    expect(() => heatmap([[1], [2, 3]])).toThrow(`matrix${message} matrix[0] has length 1`);
    expect(() => links([[1], [2, 3]])).toThrow(`weights${message} weights[0] has length 1`);
  });

  it("throws a RangeError for too few labels", () => {
    expect(() => heatmap(weights, {rows: ["a"]})).toThrow("rows has 1 labels but 2 are needed");
  });
});

describe("bars(values, options)", () => {
  const tree = toTree(bars([1.11, 0.94], {labels, label: "row sum", reference: 1}));

  it("draws bars as long as their values", () => {
    const widths = find(tree, "rect").map(([, {width}]) => Number(width));
    expect(widths[0] / widths[1]).toBeCloseTo(1.11 / 0.94, 2);
  });

  it("keeps its scale when a bar moves within the reach that it is given", () => {
    const widthOf = (value: number) =>
      Number(find(toTree(bars([value], {min: -2, max: 2})), "rect")[0][1].width);
    expect(widthOf(1.5) / widthOf(0.75)).toBeCloseTo(2, 2);
    expect(widthOf(-1.5)).toBeCloseTo(widthOf(1.5), 0);
    expect(widthOf(4)).toBeGreaterThan(widthOf(1.5));
  });

  it("draws a bar of 0, or of no number, without any length", () => {
    const widthsOf = (values: number[]) =>
      find(toTree(bars(values)), "rect").map(([, {width}]) => Number(width));
    expect(widthsOf([0, 0])).toEqual([0, 0]);
    expect(widthsOf([NaN])).toEqual([0]);
  });

  it("cuts long labels, which are whole in titles and in the table", () => {
    const long = "n".repeat(50);
    const tree = toTree(bars([1, 2], {labels: [`${long}1`, `${long}2`]}));
    const [short, whole] = find(tree, "rect");
    expect(Number(short[1].width)).toBeGreaterThan(50);
    expect(textOf(whole)).toBe(`${long}2: value 2.000`);
    expect(find(tree, "text").map(textOf)).toContain(`${"n".repeat(23)}…`);
    expect(find(tree, "th").map(textOf)).toContain(`${long}1`);
  });

  it("leaves out a line at no number, and keeps its bars", () => {
    const drawn = (reference?: number) => toTree(bars([1, 2], {reference}));
    for (const reference of [NaN, Infinity]) expect(drawn(reference)).toEqual(drawn());
    const widthsOf = (tree: Tree) => find(tree, "rect").map(([, {width}]) => Number(width));
    const [half, whole] = widthsOf(toTree(bars([1, 2], {min: NaN, max: Infinity})));
    expect(whole / half).toBeCloseTo(2, 2);
  });

  it("has the colour of what its numbers are", () => {
    expect(classesOf(tree, "bar")).toEqual(["bar weight"]);
    expect(classesOf(toTree(bars([1], {meaning: "score"})), "bar")).toEqual(["bar score"]);
  });

  it("says its numbers and what they are compared with", () => {
    expect(find(tree, "svg")[0][1]["aria-label"]).toBe(
      "row sum of each. The: 1.110; quick: 0.940. The line is at 1."
    );
    expect(find(tree, "td").map(textOf)).toEqual(["1.110", "0.940"]);
  });
});

describe("what a description says of a number", () => {
  const saidOf = (figure: Figure) => String(find(toTree(figure), "svg")[0][1]["aria-label"]);

  it("has a true minus sign, and no more digits than the table", () => {
    expect(saidOf(lines([{name: "a", x: [-5, 0.1 + 0.2], y: [1, 2]}]))).toBe(
      "y against x. a goes from 1.000 at x −5 to 2.000 at x 0.3."
    );
    expect(saidOf(bars([1], {reference: Math.log(5)}))).toContain("The line is at 1.609.");
    expect(saidOf(bars([1], {reference: -0.5, decimals: 0}))).toContain("The line is at −0.5.");
  });

  it("stands on an axis with the same minus sign", () => {
    const texts = find(toTree(lines([{name: "a", x: [-1, 1], y: [1, 2]}])), "text").map(textOf);
    expect(texts).toContain("−1");
    expect(texts.filter((text) => text.includes("-"))).toEqual([]);
  });
});

describe("the decimals of numbers", () => {
  const numbersOf = (figure: Figure) => find(toTree(figure), "td").map(textOf);
  const writtenIn = (figure: Figure) =>
    find(toTree(figure), "g")
      .filter(([, {class: name}]) => name === "number")
      .flatMap((group) => find(group, "text").map(textOf));

  it("are three, or what suits the largest magnitude", () => {
    expect(numbersOf(heatmap([[0, 0]]))).toEqual(["0.000", "0.000"]);
    expect(numbersOf(heatmap([[0.02, 999]]))).toEqual(["0.020", "999.000"]);
    expect(numbersOf(heatmap([[1e-4, -2e-4]]))).toEqual(["0.00010", "−0.00020"]);
    expect(numbersOf(heatmap([[123456.789, -Infinity]]))).toEqual(["123457", "−∞"]);
    expect(numbersOf(heatmap([[1e-300]]))).toEqual(["0.00000000000000000000"]);
    expect(numbersOf(bars([1e-5, 2e-5]))).toEqual(["0.000010", "0.000020"]);
    expect(numbersOf(bars([1234.5]))).toEqual(["1234.50"]);
    expect(numbersOf(bars([1e-5], {decimals: 3}))).toEqual(["0.000"]);
    expect(numbersOf(lines([{name: "a", y: [1e-5]}]))).toEqual(["0.000010"]);
    expect(numbersOf(lines([{name: "a", y: [1e5]}]))).toEqual(["100000.000"]);
  });

  it("stand in the cells of a heatmap where all fit", () => {
    expect(writtenIn(heatmap([[123456.789, -23456.789]]))).toEqual(["123457", "−23457"]);
    expect(writtenIn(heatmap([[123456.789, -23456.789]], {decimals: 3}))).toEqual([]);
    expect(writtenIn(heatmap([Array(12).fill(0.25)]))).toEqual(Array(12).fill("0.25"));
    expect(writtenIn(heatmap([Array(12).fill(1234567)]))).toEqual([]);
    expect(writtenIn(heatmap([Array(12).fill(1e-4)]))).toEqual([]); // all would be 0.00
    expect(writtenIn(heatmap([Array(12).fill(0)]))).toEqual(Array(12).fill("0.00"));
  });

  it("have room at the end of a bar", () => {
    for (const value of [1, 1e-9, -1e-17, 1e20]) {
      const tree = toTree(bars([value]));
      const [text] = find(tree, "text").slice(-1);
      const end = Number(/translate\(([\d.]+)/.exec(text[1].transform)![1]);
      expect(end + 8 + 6.7 * textOf(text).length).toBeLessThan(420);
    }
  });
});

describe("Plot.plot(options)", () => {
  it.each([
    ["lines", [Plot.lineY([1, 2, 1])]],
    ["dots", [Plot.dot([[1, 2]])]],
    ["areas and rules", [Plot.areaY([1, 2]), Plot.ruleY([0])]],
    ["arrows and links", [Plot.arrow([[0, 1]], {x1: 0, y1: 0, x2: 1, y2: 1})]],
    ["clipped marks", [Plot.lineY([1, 2], {clip: true})]]
  ])("draws %s without a DOM", (_, marks) => {
    const plot = Plot.plot({marks});
    expect(isVirtualElement(plot)).toBe(true);
    expect(find(toTree(plot as never), "svg")).toHaveLength(1);
  });
});

describe("toShade(share)", () => {
  it("flips the ink of a theme only where the shade is strong", () => {
    expect([0, 0.5, 0.6, 0.8].map((share) => toShade(share).ink)).toEqual([
      "on-paper",
      "on-paper",
      "over-dark",
      "over-light over-dark"
    ]);
  });
  it("has no shade for what is no share", () => expect(toShade(NaN).opacity).toBe(0));
});

describe("lines(series, options)", () => {
  const tree = toTree(
    lines(
      [
        {name: "squares", y: [0, 1, 4]},
        {name: "halves", x: [0, 2], y: [0, 1]}
      ],
      {xLabel: "n", title: "Growth", marks: [1]}
    )
  );

  it("names lines that end in one point together, where one name would cover the other", () => {
    const namesOf = (end: number) =>
      JSON.stringify(
        toTree(
          lines([
            {name: "upper", y: [0, 10]},
            {name: "lower", y: [5, end]}
          ])
        )
      );
    expect(namesOf(10)).toContain('"upper, lower"');
    expect(namesOf(9)).not.toContain('"upper, lower"');
  });

  it("cuts long names, and counts many lines that end in one point", () => {
    const drawn = (names: string[]) => {
      const tree = toTree(lines(names.map((name, i) => ({name, y: [i, 5]}))));
      const [group] = find(tree, "g").filter(([, {class: each}]) => each === "line-name");
      const [[, , [name, title]]] = find(group, "text");
      const [path] = find(
        find(tree, "g").find(([, {class: each}]) => each === "line ink")!,
        "path"
      );
      const [left, right] = [...path[1].d.matchAll(/([\d.]+),/g)].map(([, x]) => Number(x));
      return {name, title: title && textOf(title), width: right - left};
    };
    const heads = Array.from({length: 8}, (_, i) => `head ${i + 1}`);
    expect(drawn(heads.slice(0, 3))).toMatchObject({name: "head 1, head 2, head 3"});
    const eight = {name: "head 1, … (8 lines)", title: heads.join(", ")};
    expect(drawn(heads)).toMatchObject(eight);
    const long = "n".repeat(70);
    expect(drawn([long])).toMatchObject({name: `${"n".repeat(29)}…`, title: long});
    expect(drawn([long, "b"]).name).toBe(`${"n".repeat(16)}…, … (2 lines)`);
    for (const names of [heads, [long], [long, "b"]])
      expect(drawn(names).width).toBeGreaterThan(200);
  });

  it("keeps the names of lines apart that end far apart on a logarithmic axis", () => {
    const series = [100_000, 1, 0.001].map((end) => ({name: `to ${end}`, y: [1, end]}));
    const namesOf = (yScale: "linear" | "log") =>
      find(toTree(lines(series, {yScale})), "text")
        .map(textOf)
        .filter((text) => /^to/.test(text));
    expect(namesOf("log")).toEqual(["to 100000", "to 1", "to 0.001"]);
    expect(namesOf("linear")).toEqual(["to 100000", "to 1, to 0.001"]);
  });

  it("draws lines in ink, or in the colour of what they are", () => {
    const drawn = toTree(
      lines([
        {name: "a", y: [1, 2]},
        {name: "b", y: [2, 1], meaning: "score"}
      ])
    );
    expect(classesOf(drawn, "line")).toEqual(["line ink", "line score"]);
  });

  it("has a tick for each of a few whole numbers, and round ones for others", () => {
    const ticksOf = (x: number[]) => {
      const texts = find(toTree(lines([{name: "a", x, y: x}])), "text");
      const below = texts.filter(([, {y}]) => y === "0.71em").map(textOf);
      return below.filter((text) => /^\d/.test(text));
    };
    expect(ticksOf([1, 2, 3, 4, 5])).toEqual(["1", "2", "3", "4", "5"]);
    expect(ticksOf([0, 0.5, 2])).toEqual(["0.0", "0.5", "1.0", "1.5", "2.0"]);
    expect(ticksOf([0, 50, 100])).toEqual(["0", "20", "40", "60", "80", "100"]);
  });

  it("tells lines apart by dashes and by the name at their end", () => {
    const drawn = find(tree, "g").filter(([, {class: name}]) => name === "line ink");
    expect(drawn.map(([, {"stroke-dasharray": dashes}]) => dashes)).toEqual([undefined, "7 4"]);
    expect(textOf(find(tree, "svg")[0])).toContain("squares");
  });

  it("has dashes of their own for six lines", () => {
    const six = lines(Array.from({length: 6}, (_, i) => ({name: `n${i}`, y: [0, i]})));
    const drawn = find(toTree(six), "g").filter(([, {class: name}]) => name === "line ink");
    expect(new Set(drawn.map(([, {"stroke-dasharray": dashes}]) => dashes)).size).toBe(6);
  });

  it("pushes names apart that would cover each other, and no others", () => {
    const heightsOf = (ends: number[]) => {
      const tree = toTree(lines(ends.map((end, i) => ({name: `line ${i}`, y: [0, end]}))));
      const [group] = find(tree, "g").filter(([, {class: name}]) => name === "line-name");
      const places = find(group, "text").map(([, {transform}]) => transform);
      return places.map((place) => Number(/,([\d.]+)\)/.exec(place)![1]));
    };
    expect(heightsOf([0, 0.5, 1])).toEqual([260, 144, 28]);
    const [upper, lower] = heightsOf([1, 0.98]);
    expect(lower - upper).toBeCloseTo(14, 1);
    const eight = heightsOf([0.5, 0.51, 0.52, 0.53, 0.54, 0.55, 0.56, 1]);
    const gaps = eight.slice(1).map((y, i) => eight[i] - y);
    expect(Math.min(...gaps)).toBeGreaterThan(13.9);
  });

  it("says where each line begins and ends, and has its numbers as a table", () => {
    expect(find(tree, "svg")[0][1]["aria-label"]).toBe(
      "Growth. squares goes from 0.000 at n 0 to 4.000 at n 2. halves goes from 0.000 at n 0 to 1.000 at n 2."
    );
    expect(find(tree, "td").map(textOf)).toEqual(["0.000", "0.000", "1.000", "", "4.000", "1.000"]);
  });

  it("interrupts a line where a point cannot be drawn", () => {
    const strokesOf = (y: number[], yScale: "linear" | "log" = "linear") => {
      const tree = toTree(lines([{name: "a", y}], {yScale}));
      const [group] = find(tree, "g").filter(([, {class: name}]) => name === "line ink");
      return find(group, "path").flatMap(([, {d}]) => d.match(/M[^M]+/g) ?? []);
    };
    expect(strokesOf([1, 2, NaN, 3, 4])).toHaveLength(2);
    expect(strokesOf([1, 2, -Infinity, 3, 4])).toHaveLength(2);
    expect(strokesOf([1, 2, 0, 3, 4])).toHaveLength(1);
    expect(strokesOf([1, 2, 0, 3, 4], "log")).toHaveLength(2);
    expect(strokesOf([NaN, NaN])).toEqual([]);
  });

  it("leaves out what a logarithmic axis cannot show", () => {
    const table = find(toTree(lines([{name: "a", y: [0, 10]}], {yScale: "log"})), "td");
    expect(table.map(textOf)).toEqual(["10.000"]);
  });

  it("leaves out a mark that has no place on its axis, and keeps its lines", () => {
    const drawn = (marks: number[]) =>
      toTree(lines([{name: "a", x: [1, 10, 100], y: [1, 2, 3]}], {marks, xScale: "log"}));
    for (const mark of [-1, 0, NaN, Infinity]) expect(drawn([mark])).toEqual(drawn([]));
    expect(drawn([50])).not.toEqual(drawn([]));
  });

  it("has a row of its table for each point if a line has two at one x", () => {
    const tree = toTree(
      lines([
        {name: "a", x: [0, 1], y: [5, 6]},
        {name: "up", x: [1, 1], y: [2, 3]}
      ])
    );
    const rows = find(tree, "tr").map(([, , cells]) => cells.map(textOf));
    expect(rows).toEqual([
      ["x", "a", "up"],
      ["0", "5.000", ""],
      ["1", "6.000", ""],
      ["1", "", "2.000"],
      ["1", "", "3.000"]
    ]);
  });

  it("writes x in its table with the digits that tell them apart", () => {
    const namesOf = (x: number[]) =>
      find(toTree(lines([{name: "a", x, y: x}])), "th")
        .map(textOf)
        .slice(2);
    expect(namesOf([-2, 0.5, 1.25])).toEqual(["−2", "0.500", "1.250"]);
    expect(namesOf([-0.0001, 0, 0.0001])).toEqual(["−0.0001", "0", "0.0001"]);
    expect(namesOf([1e-30, 2e-30])).toEqual(["1e−30", "2e−30"]);
    expect(namesOf([0.3, 0.1 + 0.2])).toEqual(["0.3", "0.30000000000000004"]);
  });

  it("throws a RangeError for a line that has not as many x as y", () => {
    expect(() => lines([{name: "a", x: [1], y: [1, 2]}])).toThrow("line a has 1 x but 2 y");
  });
});

describe("links(weights, options)", () => {
  const tree = toTree(
    links(
      [
        [0.25, 0.75],
        [1, 0]
      ],
      {rows: labels, columns: labels}
    )
  );

  it("draws a link as strong as its weight, and none where there is no weight", () => {
    const drawn = find(tree, "path").filter((path) => find(path, "title").length > 0);
    expect(drawn.map(([, {"stroke-opacity": opacity}]) => Number(opacity))).toEqual([
      0.25, 0.75, 1
    ]);
  });

  it("says that a query without weights attends to nothing", () => {
    const saidOf = (weights: number[][]) => find(toTree(links(weights)), "svg")[0][1]["aria-label"];
    expect(saidOf([[NaN, NaN]])).toBe("Who attends to whom. 0 attends to nothing.");
    expect(saidOf([[0, 0]])).toBe("Who attends to whom. 0 attends to nothing.");
    expect(saidOf([[NaN, 0.25]])).toBe("Who attends to whom. 0 attends most to 1, 0.250.");
  });

  it("cuts a label that would stand out of the drawing, and keeps it whole in its title", () => {
    const rows = ["a query with a long name", "short"];
    const tree = toTree(links([[1], [1]], {rows, columns: ["k"]}));
    const [long, short] = find(tree, "text");
    expect(long[2][0]).toBe("a query with…");
    expect(find(long, "title").map(textOf)).toEqual(["a query with a long name"]);
    expect(find(short, "title")).toEqual([]);
    const end = Number(/translate\(([\d.]+)/.exec(long[1].transform)![1]) - 8;
    expect(end - 7.5 * "a query with…".length).toBeGreaterThan(0);
  });

  it("says to which key each query attends most", () => {
    expect(find(tree, "svg")[0][1]["aria-label"]).toBe(
      "Who attends to whom. The attends most to quick, 0.750; quick attends most to The, 1.000."
    );
    expect(find(tree, "td").map(textOf)).toEqual(["0.250", "0.750", "1.000", "0.000"]);
  });
});
