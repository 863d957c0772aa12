// Matrices and vectors
export {identity, shape, zeros, type Mask, type Matrix} from "./matrix.ts";
export {matmul, transpose} from "./matmul.ts";
export {add, map, maxDifference, scale, subtract} from "./elementwise.ts";
export {columns, concatenate, rows, type ConcatenateOptions} from "./slices.ts";
export {columnSums, rowSums, variance} from "./sums.ts";
export {dot, maximum, norm, sum} from "./vector.ts";
export {random, randomMatrix, type Random, type RandomMatrixOptions} from "./random.ts";
export {ShapeError} from "./errors.ts";

// Softmax
export {softmax, logSumExp, entropy} from "./softmax.ts";

// Masks and dropout
export {
  causalMask,
  prefixMask,
  windowMask,
  type Alignment,
  type WindowOptions
} from "./causalMask.ts";
export {and, blockDiagonalMask, maskWhere, paddingMask, toBias} from "./mask.ts";
export {dropout, type DropoutOptions} from "./dropout.ts";

// Attention
export {scaledDotProductAttention, type Attention} from "./scaledDotProductAttention.ts";
export {type AttentionOptions} from "./attentionOptions.ts";
export {attentionGradients, type AttentionGradients} from "./attentionGradients.ts";
export {
  multiHeadAttention,
  crossAttention,
  type MultiHeadAttention,
  type MultiHeadOptions,
  type Projections
} from "./multiHeadAttention.ts";
export {splitHeads} from "./splitHeads.ts";

// Positions
export {sinusoidalEncoding, type SinusoidalOptions} from "./sinusoidalEncoding.ts";
export {rotary, rotaryFrequencies, type RotaryOptions} from "./rotary.ts";
export {alibi, alibiSlopes} from "./alibi.ts";

// Attention in parts
export {onlineSoftmax, mergeSoftmax, type SoftmaxState} from "./onlineSoftmax.ts";
export {tiledAttention, type TiledAttention, type TiledOptions} from "./tiledAttention.ts";
export {keyValueCache, type KeyValueCache} from "./keyValueCache.ts";

// Sentences
export {padOrTruncate, type PaddedSequence} from "./padOrTruncate.ts";
export {tokenize, toIds, vocabulary} from "./tokenize.ts";

// Linear algebra
export {powerIteration, type Eigenpair, type PowerIterationOptions} from "./powerIteration.ts";
export {forwardSubstitution} from "./forwardSubstitution.ts";
export {singularValues} from "./singularValues.ts";
export {eigenvalues} from "./eigenvalues.ts";
