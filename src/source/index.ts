import type {Matrix} from "../attention/index.ts";
import numbers from "../../content/source/numbers.json" with {type: "json"};

const {printed: print, corrected, reconstruction: rebuilt} = numbers;

/** The words of the source notebook's sentence, with the empty place that its matrices have too. */
export const tokens = [...print.tokens, "(pad)"];

/** What the source notebook printed, digit for digit, errors included. */
export const printed = {
  /** X, its input; nothing after it uses it. [5, 3] */
  input: print.X as Matrix<5, 3>,
  /** "attention", for an encoder; each entry is divided by the sum of the wrong row. [5, 5] */
  encoderWeights: print.attention as Matrix<5, 5>,
  /** "attention_dec", the same with a causal mask. [5, 5] */
  decoderWeights: print.attention_dec as Matrix<5, 5>,
  /** "Old_v", the values. [5, 4] */
  value: print.Old_v as Matrix<5, 4>,
  /** "new_emb", decoderWeights times value. [5, 4] */
  output: print.new_emb as Matrix<5, 4>,
  /** the variances of Q, K, QKᵀ and QKᵀ / √6, over all entries */
  variance: {
    query: print.Q_var,
    key: print.K_var,
    scores: print.QxKt_var,
    scaledScores: print.scaled_var
  }
};

/**
 * What the source notebook should have printed, recovered from its printed digits alone; certain to
 * 1e-7 in the weights. See content/source/README.md for how.
 */
export const recovered = {
  /** QKᵀ / √6 with the unknown constant of all scores set so that their mean is 0. [5, 5] */
  scores: corrected.scores_scaled_centred as Matrix<5, 5>,
  encoderWeights: corrected.attention_encoder as Matrix<5, 5>,
  decoderWeights: corrected.attention_decoder as Matrix<5, 5>,
  encoderOutput: corrected.output_encoder as Matrix<5, 4>,
  decoderOutput: corrected.output_decoder as Matrix<5, 4>
};

/**
 * One of infinitely many triples of query, key and value that make the source notebook's own code
 * print its own matrices, digit for digit, and its variances to 1e-13. It is not the notebook's data:
 * query and key were never printed.
 */
export const reconstruction = {
  query: rebuilt.Q as Matrix<5, 6>,
  key: rebuilt.K as Matrix<5, 6>,
  value: rebuilt.V as Matrix<5, 4>
};
