/** The words that the console of cells adds to what is logged. */
export const consoleWords = {
  failed: "Assertion failed",
  count: (label: string, count: number) => `${label}: ${count}`,
  noClock: (label: string) => `${label}: cells have no clock`,
  index: "(index)",
  value: "value"
};
