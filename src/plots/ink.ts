/**
 * How a share of full colour is drawn: the colour at *opacity* over the paper, with ink that is
 * legible on it. Themes flip the ink at different shares, so there is one class for each.
 */
export interface Shade {
  opacity: number;
  /** classes for the text on it: "over-light" and "over-dark" flip the ink of that theme */
  ink: string;
}

// Where black on the shade and white on the shade are equally legible, at least 4.5 to 1 each, with
// the colours of styles/tokens.css; a browser test measures the contrast on both sides.
const flip = {light: 0.742, dark: 0.56};

/**
 * Returns the number that has the full colour among *numbers*: the largest magnitude of those that are
 * finite. Without any but zeros it is the least above 0, so that a share of it is a number.
 */
export function findFullColour(numbers: readonly number[]): number {
  return numbers
    .map(Math.abs)
    .filter(Number.isFinite)
    .reduce((most, each) => Math.max(most, each), Number.MIN_VALUE);
}

/** Returns the shade for *share*, from 0 (paper) to 1 (full colour). */
export function toShade(share: number): Shade {
  const opacity = Math.max(0, Math.min(1, Number.isFinite(share) ? share : 0));
  const classes = [opacity > flip.light && "over-light", opacity > flip.dark && "over-dark"];
  return {
    opacity,
    ink: classes.filter(Boolean).join(" ") || "on-paper"
  };
}
