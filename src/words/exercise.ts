/** The words of exercises. */
export const exerciseWords = {
  label: "Exercise",
  hint: "Hint",
  solution: "Solution",
  solutionName: (exercise: string) => `Solution of exercise ${exercise}`,
  resultName: (exercise: string) => `Result of exercise ${exercise}`,
  solved: "Solved",
  allHold: (count: number) => (count === 1 ? "Solved." : `Solved: all ${count} checks hold.`),
  someFail: (holding: number, count: number) =>
    count === 1
      ? "Not solved yet."
      : `Not solved yet: ${holding} of ${count} checks ${holding === 1 ? "holds" : "hold"}.`,
  holds: "holds",
  fails: "fails"
};
