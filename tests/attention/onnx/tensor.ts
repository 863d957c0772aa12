import {maxDifference} from "../../../src/attention/index.ts";

/** A tensor of any rank: its entries in row-major order, and its sizes. */
export interface Tensor {
  data: number[];
  dims: number[];
}

/** Returns the tensor with *dims* whose entry at each index is `f(index)`. */
export function fill(dims: number[], f: (index: number[]) => number): Tensor {
  const length = dims.reduce((product, size) => product * size, 1);
  return {dims, data: Array.from({length}, (_, n) => f(toIndex(n, dims)))};
}

/**
 * Returns the entry at *index* of a tensor broadcast to the rank of *index*, as
 * NumPy does: aligned at the last axis, an axis of size 1 stands for any size.
 */
export function at({data, dims}: Tensor, ...index: number[]): number {
  const last = index.slice(index.length - dims.length);
  return data[dims.reduce((n, size, axis) => n * size + (size === 1 ? 0 : last[axis]), 0)];
}

function toIndex(n: number, dims: number[]): number[] {
  const index: number[] = [];
  for (const size of dims.toReversed()) {
    index.unshift(n % size);
    n = Math.floor(n / size);
  }
  return index;
}

/** Returns the largest distance between the entries of two tensors; NaN if one is NaN, 0 between equal infinities. */
export function findDistance(a: Tensor, b: Tensor): number {
  return maxDifference([a.data], [b.data]);
}
