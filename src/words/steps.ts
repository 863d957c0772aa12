/** The words of an input that goes through steps. */
export const stepsWords = {
  before: "Previous step",
  next: "Next step",
  again: "From the start",
  at: (step: number, steps: number, text: string) =>
    text === `${step}` ? `Step ${step} of ${steps}` : `Step ${step} of ${steps}: ${text}`
};
