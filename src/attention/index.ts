export {ShapeError} from "./errors.ts";
export {identity, shape, zeros, type Mask, type Matrix} from "./matrix.ts";
export {matmul, transpose} from "./matmul.ts";
export {add, map, maxDifference, scale, subtract} from "./elementwise.ts";
export {columns, concatenate, rows, type ConcatenateOptions} from "./slices.ts";
export {columnSums, rowSums, variance} from "./sums.ts";
export {dot, maximum, norm, sum} from "./vector.ts";
export {random, randomMatrix, type Random, type RandomMatrixOptions} from "./random.ts";
export {entropy, logSumExp, softmax} from "./softmax.ts";
export {
  causalMask,
  prefixMask,
  windowMask,
  type Alignment,
  type WindowOptions
} from "./causalMask.ts";
export {and, blockDiagonalMask, maskWhere, paddingMask, toBias} from "./mask.ts";
export {dropout, type DropoutOptions} from "./dropout.ts";
export type {AttentionOptions} from "./attentionOptions.ts";
export {scaledDotProductAttention, type Attention} from "./scaledDotProductAttention.ts";
