/** Returns *value* to four significant digits, whole numbers in full, with a true minus sign. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value).replace("Infinity", "∞").replace("-", "−");
  if (Object.is(value, -0)) return "−0";
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return `${value}`.replace("-", "−");
  const size = Math.abs(value);
  const text =
    size < 1e-4 || size >= 1e7 ? value.toExponential(3) : `${Number(value.toPrecision(4))}`;
  return text.replace(/-/g, "−");
}

/** Returns the numbers of a matrix with the same decimals for all: four significant ones at most. */
export function formatMatrix(rows: number[][]): string[][] {
  const finite = rows.flat().filter(Number.isFinite);
  if (finite.every((value) => Number.isInteger(value) && Math.abs(value) < 1e15)) {
    return rows.map((row) => row.map(formatNumber));
  }
  const largest = finite.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest >= 1e5 || largest < 1e-3) return rows.map((row) => row.map(formatNumber));
  const decimals = Math.max(0, 4 - Math.max(0, Math.floor(Math.log10(largest))));
  const format = (value: number) =>
    Number.isFinite(value) ? value.toFixed(decimals).replace("-", "−") : formatNumber(value);
  return rows.map((row) => row.map(format));
}
