import {describe, expect, it} from "vitest";
import {Plot} from "../../src/plots/plot.ts";
import {
  checkbox,
  grid,
  number,
  order,
  paint,
  pick,
  point,
  range,
  select,
  step,
  text
} from "../../src/notebook/inputs.ts";
import {ViewValue} from "../../src/notebook/live.ts";
import {renderOutcome} from "../../src/notebook/render.ts";
import {toHtml} from "../../src/notebook/toHtml.ts";
import {toText} from "../../src/notebook/toText.ts";

/** The value of an input after it was set to each of *settings*. */
function valueOf(input: unknown, ...settings: never[]): unknown {
  const view = new ViewValue(input);
  for (const setting of settings) view.set(setting);
  return view.value;
}

/** The HTML that a page has for an input. */
function htmlOf(input: unknown): string {
  const form = new ViewValue(input).toForm("scale");
  return renderOutcome({
    name: "a",
    status: "fulfilled",
    displays: [{kind: "input", variable: "scale", form}],
    checks: []
  })
    .map(toHtml)
    .join("");
}

describe("an input", () => {
  it("begins in the middle of a range, at the first option, unchecked, empty, with its matrix", () => {
    expect(valueOf(range([0, 3]))).toBe(1.5);
    expect(valueOf(number())).toBe(0);
    expect(valueOf(select(["relu", "gelu"]))).toBe("relu");
    expect(valueOf(checkbox())).toBe(false);
    expect(valueOf(text())).toBe("");
    expect(valueOf(grid([[1, 2]]))).toEqual([[1, 2]]);
    expect(valueOf(paint([[true, false]]))).toEqual([[true, false]]);
    expect(valueOf(pick([[1, 2]]))).toEqual({row: 0, column: 0});
  });

  it("has a step of a round size, of which a range has 10 to 100", () => {
    const stepOf = (min: number, max: number) =>
      htmlOf(range([min, max])).match(/ step="(.*?)"/)?.[1];
    expect(stepOf(0, 1)).toBe("0.1");
    expect(stepOf(0, 9)).toBe("0.1");
    expect(stepOf(-5, 5)).toBe("1");
    expect(stepOf(0, 360)).toBe("10");
  });

  it("begins at the last of some steps, where all is shown", () => {
    expect(valueOf(step(["scores", "weights", "sum"]))).toBe(2);
    expect(valueOf(step(["scores", "weights", "sum"], {value: 0}))).toBe(0);
  });

  it("begins with the value that it is given", () => {
    expect(valueOf(range([0, 3], {value: 2}))).toBe(2);
    expect(valueOf(select([1, 2, 4], {value: 4}))).toBe(4);
    expect(valueOf(checkbox({value: true}))).toBe(true);
    const value = {row: 1, column: 0};
    expect(
      valueOf(
        pick(
          [
            [1, 2],
            [3, 4]
          ],
          {value}
        )
      )
    ).toEqual(value);
  });

  it("takes what it allows, the nearest to it, and nothing of another kind", () => {
    expect(valueOf(range([0, 3]), 99 as never)).toBe(3);
    expect(valueOf(range([0, 3]), "x" as never)).toBe(1.5);
    expect(valueOf(range([0, 3]), NaN as never)).toBe(1.5);
    expect(valueOf(select(["a", "b"]), 1 as never)).toBe("b");
    expect(valueOf(select(["a", "b"]), 2 as never)).toBe("a");
    expect(valueOf(grid([[1, 2]]), [[3, 4]] as never)).toEqual([[3, 4]]);
    expect(valueOf(grid([[1, 2]]), [[3], [4]] as never)).toEqual([[1, 2]]);
    expect(valueOf(text(), "<b>" as never)).toBe("<b>");
    expect(valueOf(paint([[true]]), [[false]] as never)).toEqual([[false]]);
    expect(valueOf(paint([[true]]), [[0]] as never, [[]] as never)).toEqual([[true]]);
    const matrix = [
      [1, 2, 3],
      [4, 5, 6]
    ];
    expect(valueOf(pick(matrix), 5 as never)).toEqual({row: 1, column: 2});
    expect(valueOf(pick(matrix), 2 as never)).toEqual({row: 0, column: 2});
    for (const none of [6, -1, 0.5, [1, 2], "1"])
      expect(valueOf(pick(matrix), none as never)).toEqual({row: 0, column: 0});
    expect(valueOf(step(["a", "b"]), 0 as never)).toBe(0);
    expect(valueOf(step(["a", "b"]), 2 as never, 0.5 as never)).toBe(1);
  });

  it.each([
    [() => range([1, 0]), "a range goes from less to more, not from 1 to 0"],
    [() => select([]), "a select needs at least one option"],
    [() => step(["one"]), "a way has 2 to 200 steps, not 1"],
    [() => step(["one", "two"], {value: 2}), "the value of a way is 0 to 1"],
    [() => paint([[true], [true, false]]), "a paint takes a mask: rows of equally many booleans"],
    [() => paint(Array(17).fill([true])), "17 × 1 is too large for a grid: at most 16 × 16"],
    [() => pick([[1], [2, 3]]), "a pick takes a matrix: rows of equally many numbers"],
    [() => pick([]), "a pick takes a matrix: rows of equally many numbers"],
    [
      () => pick([[1]], {value: {row: 0, column: 1}}),
      "the value of a pick is a row and a column of it"
    ],
    [() => grid([[1], [2, 3]]), "a grid takes a matrix: rows of equally many numbers"]
  ])("refuses what makes no sense: %s", (make, message) => expect(make).toThrow(message));

  it("is in the page with its default, its bounds and its name", () => {
    expect(htmlOf(range([0, 3], {step: 0.5, value: 2}))).toBe(
      '<div class="display"><label class="input input-range" data-variable="scale" data-type="range">' +
        '<span class="input-label">scale</span><input type="range" min="0" max="3" step="0.5" value="2">' +
        '<output aria-hidden="true">2</output></label></div>'
    );
    expect(htmlOf(select(["a", "b"], {value: "b", label: "Which?"}))).toContain(
      '<span class="input-label">Which?</span><select><option>a</option><option selected="">b</option></select>'
    );
    expect(htmlOf(checkbox({value: true}))).toContain('<input type="checkbox" checked="">');
    expect(htmlOf(text({value: '"<b>'}))).toContain('value="&quot;&lt;b&gt;"');
    expect(htmlOf(grid([[1, 2]], {rows: ["The"], columns: ["a", "b"]}))).toContain(
      '<input type="number" step="any" value="2" aria-label="scale: The, b">'
    );
    expect(htmlOf(paint([[true, false]], {rows: ["fox"], columns: ["a", "b"]}))).toContain(
      '<td><input type="checkbox" checked="" aria-label="scale: fox, a"></td>' +
        '<td><input type="checkbox" aria-label="scale: fox, b"></td>'
    );
  });

  it("shows all entries of a pick, shaded, and which one is chosen, without any script", () => {
    const html = htmlOf(
      pick([[-1, 2]], {
        rows: ["fox"],
        columns: ["a", "b"],
        meaning: "score",
        value: {row: 0, column: 1}
      })
    );
    expect(html).toContain('<th scope="row">fox</th>');
    expect(html).toContain(
      '<td class="entry out-negative on-paper" style="--share:0.5"><label>' +
        '<input type="radio" name="pick-scale" aria-label="fox → a: −1.00"><span>−1.00</span></label></td>'
    );
    expect(html).toContain(
      '<td class="entry out-score over-light over-dark" style="--share:1"><label>' +
        '<input type="radio" name="pick-scale" checked="" aria-label="fox → b: 2.00"><span>2.00</span>'
    );
  });

  it("shows all steps, and which one is the current, without any script", () => {
    const html = htmlOf(step(["scores", "weights"], {label: "The way"}));
    expect(html).toContain('<li>scores</li><li aria-current="step">weights</li>');
    expect(html).toContain("<output>Step 2 of 2: weights</output>");
    expect(html).toContain('role="group" aria-label="The way"');
    expect(html).toContain('<button type="button" data-step="1">From the start</button>');
  });
});

it("a way in steps is read in a text by the name of its step", () => {
  const form = new ViewValue(step(["scores", "weights"], {label: "The way"})).toForm("at");
  expect(toText({kind: "input", variable: "at", form})).toBe("The way = weights");
});

it("a pick is read in a text by the names of its row and its column", () => {
  const matrix = pick(
    [
      [1, 2],
      [3, 4]
    ],
    {rows: ["The", "fox"], label: "pair"}
  );
  const view = new ViewValue(matrix);
  view.set(3);
  expect(toText({kind: "input", variable: "at", form: view.toForm("at")})).toBe(
    "pair = fox → column 2"
  );
});

describe("point({x, y})", () => {
  const bounds = {x: [-1, 3], y: [0, 2]} as const;

  it("begins in the middle, or where it is told to, within its plane", () => {
    expect(valueOf(point(bounds))).toEqual([1, 1]);
    expect(valueOf(point({...bounds, value: [0.5, 1.75]}))).toEqual([0.5, 1.75]);
    expect(valueOf(point({...bounds, value: [-5, 5]}))).toEqual([-1, 2]);
  });

  it("takes the nearest place in its plane, and nothing else", () => {
    expect(valueOf(point(bounds), [2, 0.25] as never)).toEqual([2, 0.25]);
    expect(valueOf(point(bounds), [99, -99] as never)).toEqual([3, 0]);
    for (const none of [1, "1", [1], [1, 2, 3], [NaN, 1], [[1], [2]], null])
      expect(valueOf(point(bounds), none as never)).toEqual([1, 1]);
  });

  it("gives each cell a value of its own, which no other can change", () => {
    const view = new ViewValue(point(bounds));
    (view.value as number[])[0] = 99;
    expect(view.value).toEqual([1, 1]);
  });

  it.each([
    [{...bounds, x: [3, -1]}, "a plane goes from less to more, not from 3 to -1"],
    [{...bounds, y: [0, Infinity]}, "a plane goes from less to more, not from 0 to Infinity"],
    [{...bounds, step: 0}, "the step of a point is above 0, not 0"],
    [{...bounds, value: [1, NaN]}, "the value of a point is two numbers, [x, y]"]
  ])("refuses what makes no sense: %j", (options, message) =>
    expect(() => point(options as never)).toThrow(message)
  );

  it("is in the page as a drawing, a point at its place, two sliders and words", () => {
    const html = htmlOf(
      point({
        ...bounds,
        value: [0, 1.5],
        label: "The query",
        xLabel: "east",
        yLabel: "north",
        meaning: "value",
        description: "A key in the middle",
        marks: [Plot.text([[1, 1]], {text: ["a key"]})]
      })
    );
    expect(html).toContain('<fieldset class="input input-point out-value" data-variable="scale"');
    expect(html).toContain('<legend class="input-label">The query</legend>');
    expect(html).toMatch(
      /<svg class="out-plane"[^>]* aria-label="A key in the middle" role="img">/
    );
    expect(html).toContain(">a key</text>");
    expect(html).toContain(
      '<span class="handle" style="left:25%;top:25%">' +
        '<input type="range" min="-1" max="3" step="0.01" value="0" aria-label="east">' +
        '<input type="range" min="0" max="2" step="0.01" value="1.5" aria-label="north"></span>'
    );
    expect(html).toContain('<output aria-hidden="true">east 0, north 1.5</output>');
  });

  it("puts a point that a stranger has set beyond its plane on its edge", () => {
    const {form} = point(bounds);
    const outside = {...form, setting: [1e9, -1e9]} as typeof form;
    const display = {kind: "input", variable: "scale", form: outside} as const;
    const html = renderOutcome({name: "a", status: "fulfilled", displays: [display], checks: []});
    expect(html.map(toHtml).join("")).toContain('class="handle" style="left:100%;top:100%"');
  });

  it("puts the point where the drawing has that place", () => {
    const html = htmlOf(
      point({...bounds, value: [-1, 2], marks: [Plot.dot([[-1, 2]], {className: "here"})]})
    );
    const [, left, top] = /class="plane" style="left:([\d.]+)%;top:([\d.]+)%/.exec(html)!;
    const [, cx, cy] = /class="out-here"[^>]*><circle cx="([\d.]+)" cy="([\d.]+)"/.exec(html)!;
    expect(Number(left)).toBeCloseTo((100 * Number(cx)) / 340, 1);
    expect(Number(top)).toBeCloseTo((100 * Number(cy)) / 340, 1);
  });

  it("hides from those who cannot see it a drawing without words", () => {
    expect(htmlOf(point(bounds))).toMatch(/<svg [^>]*aria-hidden="true"/);
  });

  it("is read in a text by where it is", () => {
    const form = new ViewValue(point({...bounds, label: "query"})).toForm("q");
    expect(toText({kind: "input", variable: "q", form})).toBe("query = x 1, y 1");
  });
});

describe("order(items)", () => {
  const items = ["axis", "mask", "dot"];

  it("begins as it is given, and takes each order of all its items, and nothing else", () => {
    expect(valueOf(order(items))).toEqual(items);
    expect(valueOf(order(items), [2, 0, 1] as never)).toEqual(["dot", "axis", "mask"]);
    for (const none of [[0, 1], [0, 0, 1], [0, 1, 2, 2], [0, 1, 3], ["0", "1", "2"], 1, null])
      expect(valueOf(order(items), none as never)).toEqual(items);
  });

  it("gives items of any kind, by the words that are asked for", () => {
    const numbers = order([3, 1], {format: (each) => `the ${each}`});
    expect(valueOf(numbers, [1, 0] as never)).toEqual([1, 3]);
    expect(htmlOf(numbers)).toContain('<span class="item">the 3</span>');
  });

  it("refuses what cannot be put in order", () => {
    expect(() => order(["one"])).toThrow("an order has 2 to 50 items, not 1");
    expect(() => order(Array(51).fill(0))).toThrow("an order has 2 to 50 items, not 51");
  });

  it("is in the page as a list in its order, with a button for each way", () => {
    const view = new ViewValue(order(items, {label: "First to last"}));
    view.set([2, 0, 1]);
    const display = {kind: "input", variable: "a", form: view.toForm("a")} as const;
    const html = renderOutcome({name: "a", status: "fulfilled", displays: [display], checks: []})
      .map(toHtml)
      .join("");
    expect(html).toContain(
      '<legend class="input-label">First to last</legend><ol><li data-item="2">'
    );
    expect(html).toContain(
      '<span class="item">dot</span>' +
        '<button type="button" data-move="-1" aria-label="Up: dot">Up</button>' +
        '<button type="button" data-move="1" aria-label="Down: dot">Down</button></li><li data-item="0">'
    );
    expect(toText(display)).toBe("First to last = dot; axis; mask");
  });
});
