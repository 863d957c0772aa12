import {describe, expect, it} from "vitest";
import {maskWhere, maxDifference, randomMatrix, rowSums} from "../../src/attention/index.ts";
import {printed, recovered} from "../../src/source/index.ts";
import {createGrader, isSolved} from "./createGrader.ts";
import {openChapter} from "./openChapter.ts";

const {chapter, run, values, outcomes} = await openChapter("10-one-function");
const names = Object.keys(values.checks);
const faults = Object.keys(values.wrong);

describe("chapter 10, the call that died", () => {
  it("gives what can be recovered of the notebook, within 1e-7", () => {
    expect(maxDifference(values.weights, recovered.decoderWeights)).toBeLessThan(1e-7);
    expect(maxDifference(values.output, recovered.decoderOutput)).toBeLessThan(1e-7);
  });

  it("gives the notebook's prints with the notebook's softmax", () => {
    const {asPrinted} = values;
    expect(maxDifference(asPrinted.weights, printed.decoderWeights)).toBeLessThan(5e-9);
    expect(maxDifference(asPrinted.output, printed.output)).toBeLessThan(5e-9);
  });
});

describe("chapter 10, the checks", () => {
  it("are ten, and the function of the course and the one that is built pass them all", () => {
    expect(names).toHaveLength(10);
    expect(values.failures(values.build({}))).toEqual([]);
    expect(outcomes.get("course")!.checks).toHaveLength(1);
  });

  it("are of twelve errors, each of which fails at least one", () => {
    expect(faults).toHaveLength(12);
    for (const [n, fault] of faults.entries()) expect(Math.max(...values.caught[n]), fault).toBe(1);
  });

  it("each find an error, but for the shape, which all twelve leave as it is", () => {
    const never = names.filter((_, n) => values.caught.every((row: number[]) => row[n] === 0));
    expect(never).toEqual(["shape"]);
  });

  it("find a missing scale by the case by hand alone, and a changed mask by the inputs alone", () => {
    const found = (fault: string) =>
      names.filter((_, n) => values.caught[faults.indexOf(fault)][n] === 1);
    expect(found("not scaled")).toEqual(["hand"]);
    expect(found("scaled by the model")).toEqual(["hand"]);
    expect(found("causal from upper left")).toEqual(expect.arrayContaining(["mask", "order"]));
    expect(found("mask changed in place")).toEqual(["inputs"]);
    expect(found("sum of the wrong row").length).toBeGreaterThan(5);
  });

  it("are of each of the nine classic errors", () => {
    const classic = [
      ["sum of the wrong row", "one sum for all rows", "mask turned round"],
      ["causal from upper left", "scaled by the model", "mask after softmax"],
      ["dropout left on", "mask, then softcap", "mask changed in place"]
    ];
    expect(faults).toEqual(expect.arrayContaining(classic.flat()));
  });

  it("do not depend on the order in which errors are tried", () => {
    for (const fault of faults.toReversed()) {
      const failed = values.failures(values.build(values.wrong[fault]));
      expect(names.map((name) => (failed.includes(name) ? 1 : 0))).toEqual(
        values.caught[faults.indexOf(fault)]
      );
    }
  });
});

describe("on a square matrix", () => {
  const [Q, K, V] = [6, 6, 4].map((columns, seed) => randomMatrix(5, columns, {seed}));
  const attend = (fault: string) =>
    values.build(values.wrong[fault])(
      Q,
      K,
      V,
      maskWhere(5, 5, (i, j) => j <= i)
    );

  it.each(faults)("%s raises no error and gives numbers", (fault) => {
    expect(attend(fault).output.flat().every(Number.isFinite)).toBe(true);
  });

  it("the sums still find the sum of the wrong row", () => {
    const sums = rowSums(attend("sum of the wrong row").weights);
    expect(maxDifference([sums], [[1, 1, 1, 1, 1]])).toBeGreaterThan(0.1);
  });
});

describe("chapter 10, the reader's own function in the notebook's call", () => {
  const difference = ({yours, ofCourse}: {[name: string]: number[][]}) =>
    maxDifference(yours, ofCourse);

  it("is far from the course's before it is repaired, and equal to it afterwards", async () => {
    expect(difference(values)).toBeGreaterThan(0.1);
    const {solution} = chapter.exercises.find(({name}) => name === "repaired")!;
    const repaired = await run({repaired: solution.source});
    expect(difference(repaired.values)).toBeLessThan(1e-14);
  });
});

describe("chapter 10, the exercises", () => {
  const grade = createGrader(chapter);

  it("begin with a function that has the errors of the notebook's", async () => {
    const {starter} = chapter.exercises.find(({name}) => name === "repaired")!;
    const {checks} = await grade("repaired", starter.source);
    const failing = checks.filter(({holds}) => !holds).map(({name}) => name.split(":")[0]);
    expect(failing).toEqual(["sums", "mask", "shift", "empty", "large", "none"]);
  });

  it("have the function of the course and the order E, B, D, A, G, C, F as answers", async () => {
    const course = `const repaired = (Q: Rows, K: Rows, V: Rows, mask: boolean[][]) =>
      scaledDotProductAttention(Q, K, V, {mask});`;
    expect(isSolved(await grade("repaired", course))).toBe(true);
    const order = 'const errors = [..."EBDAGCF"];';
    expect(isSolved(await grade("errors-in-order", order))).toBe(true);
  });
});
