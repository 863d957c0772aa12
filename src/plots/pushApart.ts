/** A text of one line in a drawing: its left end, its middle down, and its width, in pixels. */
export interface PlacedText {
  x: number;
  y: number;
  width: number;
}

const mostRounds = 500;

/**
 * Returns the y of each of *texts* after those that would cover each other are pushed apart, up and
 * down alike, until they are *height* apart. They keep their order, and stay between *top* and
 * *bottom*: of more texts than fit there, some cover each other.
 */
export function pushApart(
  texts: readonly PlacedText[],
  height: number,
  [top, bottom]: [number, number]
): number[] {
  const ys = texts.map(({y}) => y);
  const within = (y: number) => Math.max(top, Math.min(bottom, y));
  const pairs = findPairs(texts);
  for (let round = 0, isMoved = true; isMoved && round < mostRounds; round++) {
    isMoved = false;
    for (const [upper, lower] of pairs) {
      const missing = height - (ys[lower] - ys[upper]);
      if (missing < 0.01) continue;
      ys[upper] = within(ys[upper] - missing / 2);
      ys[lower] = within(ys[lower] + missing / 2);
      isMoved = true;
    }
  }
  return ys;
}

// The pairs of texts, the upper one first, that would meet if they stood on one line.
function findPairs(texts: readonly PlacedText[]): [upper: number, lower: number][] {
  const down = [...texts.keys()].sort((i, j) => texts[i].y - texts[j].y);
  return down.flatMap((upper, place) =>
    down
      .slice(place + 1)
      .filter((lower) => meet(texts[upper], texts[lower]))
      .map((lower): [number, number] => [upper, lower])
  );
}

function meet(one: PlacedText, other: PlacedText): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width;
}
