/** Returns a step of a round size, of which *width* has 10 to 100. */
export function toStep(width: number): number {
  return 10 ** Math.floor(Math.log10(width / 10));
}
