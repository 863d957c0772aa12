import type {Mask} from "../attention/index.ts";
import {causalMask, maskWhere} from "../attention/index.ts";

/** One box of a tower: an attention, with who may look at whom, or another step. */
export interface Stage {
  name: string;
  note?: string;
  mask?: Mask;
  y: number;
  height: number;
}

/** An encoder or a decoder, from its tokens at the bottom to what it gives at the top. */
export interface Tower {
  name: string;
  x: number;
  tokens: {word: string; x: number; y: number; width: number}[];
  stages: Stage[];
  /** where its last line ends, and the word that it writes there */
  top: number;
  next?: string;
}

/** The words of the picture. */
export interface ArchitectureWords {
  encoder: string;
  decoder: string;
  source: readonly string[];
  target: readonly string[];
  next: string;
  self: {name: string; note: string};
  causal: {name: string; note: string};
  cross: {name: string; note: string};
  feedForward: string;
}

/** How wide a tower is, in units of the drawing. */
export const towerWidth = 148;

const size = {attention: 48, step: 28, gap: 32, tokens: 22, foot: 26, between: 28, top: 62};

/**
 * Returns the places of all parts of a transformer: the encoder on the left, the decoder on the
 * right, and the bridge on which the decoder's second attention takes keys and values.
 */
export function layOutArchitecture(words: ArchitectureWords): {
  width: number;
  height: number;
  towers: [encoder: Tower, decoder: Tower];
  bridge: {path: string; x: number; y: number};
} {
  const [n, m] = [words.source.length, words.target.length];
  const all = (rows: number, columns: number) => maskWhere(rows, columns, () => true);
  const step = {name: words.feedForward};
  const encoder: Step[] = [{...words.self, mask: all(n, n)}, step];
  const decoder: Step[] = [
    {...words.causal, mask: causalMask(m)},
    {...words.cross, mask: all(m, n)},
    step
  ];
  const tall = decoder.reduce((total, each) => total + heightOf(each) + size.gap, 0);
  const bottom = size.top + tall + 14;
  const place = (x: number, tokens: readonly string[], steps: Step[]) => ({
    x,
    tokens: toChips(tokens, x, bottom),
    ...stack(steps, bottom + 2)
  });
  const left = {...place(2, words.source, encoder), name: words.encoder};
  const right = {
    ...place(2 + towerWidth + size.between, words.target, decoder),
    name: words.decoder,
    next: words.next
  };
  const start = left.x + towerWidth / 2;
  const turn = right.x - size.between / 2;
  const entry = right.stages[1].y + heightOf(right.stages[1]) / 2;
  return {
    width: right.x + towerWidth + 10,
    height: bottom + size.tokens + size.foot,
    towers: [left, right],
    bridge: {
      path: `M${start} ${left.top}H${turn}V${entry}H${right.x - 3}m-5 -4l5 4l-5 4`,
      x: (start + turn) / 2 + 6,
      y: left.top - 6
    }
  };
}

type Step = Omit<Stage, "y" | "height">;

function heightOf({mask}: Step): number {
  return mask ? size.attention : size.step;
}

// From the bottom up: each step above the one before.
function stack(steps: Step[], bottom: number): {stages: Stage[]; top: number} {
  let y = bottom;
  const stages = steps.map((step) => {
    const height = heightOf(step);
    y -= size.gap + height;
    return {...step, y, height};
  });
  return {stages, top: y - 30};
}

function toChips(words: readonly string[], x: number, y: number): Tower["tokens"] {
  const widths = words.map((word) => word.length * 6.2 + 9);
  const total = widths.reduce((sum, width) => sum + width, 0) + 4 * (words.length - 1);
  let left = x + (towerWidth - total) / 2;
  return words.map((word, i) => {
    const chip = {word, x: left, y, width: widths[i]};
    left += widths[i] + 4;
    return chip;
  });
}
