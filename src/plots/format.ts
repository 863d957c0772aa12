/** Returns *value* with *decimals* decimals, a true minus sign and ∞ for infinity. */
export function formatFixed(value: number, decimals: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace("-", "") : text.replace("-", "−");
}

/** More decimals than this are no help to who compares two numbers. */
const mostDecimals = 12;

/**
 * Returns what writes each of *numbers*: whole ones without decimals, and others with *decimals* of
 * them, or with as many more as it takes to tell all apart.
 */
export function toDistinctFormat(
  numbers: readonly number[],
  decimals: number
): (value: number) => string {
  const distinct = [...new Set(numbers)];
  for (let count = decimals; count <= mostDecimals; count++) {
    const written = new Set(distinct.map((value) => Number(value.toFixed(count))));
    if (written.size === distinct.length) {
      return (value) => formatFixed(value, Number.isInteger(value) ? 0 : count);
    }
  }
  return formatPlain;
}

/** Returns *value* with all the digits that it has, and a true minus sign. */
export function formatPlain(value: number): string {
  return String(value).replaceAll("-", "−");
}

/** Returns a number without the zeros at the end of its decimals: "0.5" for "0.500". */
export function trimZeros(text: string): string {
  return text.replace(/\.(\d*[1-9])?0+$/, (_, kept?: string) => (kept ? `.${kept}` : ""));
}

/** Returns *labels*, with true minus signs, or the numbers from 0 where there are none. */
export function toLabels(
  labels: readonly string[] | undefined,
  length: number,
  side: string
): string[] {
  if (!labels) return Array.from({length}, (_, i) => String(i));
  if (labels.length !== length) {
    throw new RangeError(`${side} has ${labels.length} labels but ${length} are needed`);
  }
  return labels.map((label) => label.replace(/^-(?=\d)/, "−"));
}

/** Returns labels that differ: the second "the" becomes "the₂", since an axis joins equal ones. */
export function distinctLabels(labels: string[]): string[] {
  const counts = new Map<string, number>(); // of all that are taken, given or made
  return labels.map((label) => {
    let count = counts.get(label) ?? 1;
    let distinct = label;
    while (counts.has(distinct)) distinct = `${label}${subscript(++count)}`;
    counts.set(distinct, 1).set(label, count);
    return distinct;
  });
}

function subscript(number: number): string {
  return String(number).replace(/\d/g, (digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)]);
}

/** Returns *text* with at most *most* characters, the last of them … if it is longer. */
export function shorten(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : text;
}
