/** The words of an input whose items are put in order. */
export const orderWords = {
  up: "Up",
  down: "Down",
  move: (direction: string, item: string) => `${direction}: ${item}`,
  at: (item: string, place: number, items: number) => `${item}: ${place} of ${items}`
};
