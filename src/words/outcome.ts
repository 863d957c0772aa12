/** The words of what came of a cell: promises that do not hold, and where an error is. */
export const outcomeWords = {
  broken: (line: number, expected: string, actual: string) =>
    `Line ${line} says → ${expected}, but the value is ${actual}`,
  place: (line: number, column: number, cell?: string) =>
    `Line ${line}, column ${column}${cell ? ` of cell ${cell}` : ""}.`
};
