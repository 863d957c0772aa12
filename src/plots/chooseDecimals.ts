import {findFullColour} from "./ink.ts";

const usual = 3;
const most = 20;

/**
 * Returns with how many decimals *numbers* are written where no option says so: three, but below 0.01
 * as many as show two digits of the largest, up to 20, and from 1,000 on so few that it has six digits.
 */
export function chooseDecimals(numbers: readonly number[]): number {
  const largest = findFullColour(numbers);
  if (largest === Number.MIN_VALUE) return usual;
  const exponent = Math.floor(Math.log10(largest));
  if (exponent < 0) return Math.min(most, Math.max(usual, 1 - exponent));
  return Math.max(0, Math.min(usual, 5 - exponent));
}
