/**
 * Returns *value* to four significant digits, with a true minus sign; whole numbers, and all digits
 * before the point, in full.
 */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value).replace("Infinity", "∞").replace("-", "−");
  if (Object.is(value, -0)) return "−0";
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return `${value}`.replace("-", "−");
  const size = Math.abs(value);
  if (size < 1e-4 || size >= 1e7) return value.toExponential(3).replace(/-/g, "−");
  const decimals = Math.max(0, 3 - Math.floor(Math.log10(size)));
  return `${Number(value.toFixed(decimals))}`.replace("-", "−");
}

/** Returns what an input is set to: in full where that is short, else as `formatNumber` does. */
export function formatSetting(value: number): string {
  const isShort = Number(value.toPrecision(6)) === value && Math.abs(value) >= 1e-4;
  return isShort ? `${value}`.replace("-", "−") : formatNumber(value);
}

/**
 * Returns the numbers of a matrix with the same decimals for all: four where the largest is below 10,
 * and one less for each of its further digits. Where that shows too little, each as `formatNumber` does.
 */
export function formatMatrix(rows: number[][]): string[][] {
  const finite = rows.flat().filter(Number.isFinite);
  if (finite.every((value) => Number.isInteger(value) && Math.abs(value) < 1e15)) {
    return rows.map((row) => row.map(formatNumber));
  }
  const largest = finite.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest >= 1e4 || largest < 1e-3) return rows.map((row) => row.map(formatNumber));
  const decimals = Math.max(0, 4 - Math.max(0, Math.floor(Math.log10(largest))));
  const format = (value: number) => {
    if (!Number.isFinite(value)) return formatNumber(value);
    const text = value.toFixed(decimals);
    return Number(text) === 0 ? text.replace("-", "") : text.replace("-", "−");
  };
  return rows.map((row) => row.map(format));
}
