/** The words of a matrix: shown, read aloud or edited. */
export const matrixWords = {
  sum: "sum",
  sums: "row sums",
  shades: "shades",
  shape: (rows: number, columns: number) => `${rows} × ${columns}`,
  row: (number: number) => `row ${number}`,
  column: (number: number) => `column ${number}`,
  entry: (row: string, column: string) => `${row}, ${column}`,
  pair: (row: string, column: string) => `${row} → ${column}`,
  cut: (shape: string, rows: number, columns: number) =>
    `${shape}, of which you see the first ${rows} × ${columns}: show another part, as in matrix.slice(${rows})`
};
