import type {NotationEntry} from "../src/markdown/notation.ts";

/**
 * Every symbol of the course. Where chapters use a letter for different things, each meaning has an
 * entry with the numbers of its chapters. A test looks for symbols of equations that are missing here,
 * and for entries that no equation uses.
 */
export const notation: {title: string; entries: NotationEntry[]}[] = [
  {
    title: "Sizes",
    entries: [
      {
        id: "queries",
        tex: "L",
        name: "number of queries",
        meaning: "How many tokens ask. In self-attention this is the number of tokens, $L = S$."
      },
      {
        id: "length-limit",
        tex: "L",
        name: "limit of the length",
        meaning:
          "The notebook’s longest sentence: 5 tokens. It uses the same letter for the length.",
        chapters: [3]
      },
      {
        id: "keys",
        tex: "S",
        name: "number of keys",
        meaning: "How many tokens answer. There are as many values as keys."
      },
      {
        id: "tokens",
        tex: "n",
        name: "number of tokens",
        meaning: "How many tokens a text has; in chapter 3, without padding.",
        chapters: [1, 3, 7]
      },
      {
        id: "effective-keys",
        tex: "n",
        name: "number of keys that share",
        meaning: "How many keys share a row evenly, when the entropy is turned into a count.",
        chapters: [8]
      },
      {
        id: "width",
        tex: "d",
        name: "length of a vector",
        meaning: "How many numbers stand for one token, where all vectors are equally long."
      },
      {
        id: "embedding-length",
        tex: "d_{\\text{model}}",
        name: "length of an embedding",
        meaning: "How many numbers stand for one token at the input: 3 in the notebook."
      },
      {
        id: "heads",
        tex: "h",
        name: "number of heads",
        meaning:
          "How many attentions run side by side, each with its own $d_k$ numbers of a query and a key, and $d_v$ of a value.",
        chapters: [4]
      },
      {
        id: "key-length",
        tex: "d_k",
        name: "length of a query and of a key",
        meaning:
          "How many numbers a query of one head has, and a key too, since the two are compared: 6 in the notebook, which has one head."
      },
      {
        id: "value-length",
        tex: "d_v",
        name: "length of a value",
        meaning:
          "How many numbers a value of one head has, and so its output too: 4 in the notebook."
      }
    ]
  },
  {
    title: "Counters",
    entries: [
      {
        id: "query-index",
        tex: "i",
        name: "a query",
        meaning: "Counts the queries, which are the rows of scores, mask, weights and output."
      },
      {
        id: "key-index",
        tex: "j",
        name: "a key",
        meaning:
          "Counts the keys, which are the columns of scores, mask and weights, and the values."
      },
      {
        id: "other-key-index",
        tex: "k",
        name: "another key",
        meaning: "Counts the keys where $j$ is taken, as in the sum below a fraction line."
      },

      {
        id: "best-index",
        tex: "m",
        name: "the best entry",
        meaning: "The entry of a dictionary whose key fits the query best.",
        chapters: [2]
      },
      {
        id: "place",
        tex: "a",
        name: "a place in a vector",
        meaning: "Counts the numbers of one query, key or value.",
        chapters: [5, 6, 9]
      },
      {
        id: "step",
        tex: "t",
        name: "a step",
        meaning: "Counts what a recurrent network reads or writes, one token after another."
      }
    ]
  },
  {
    title: "What goes in, and what is learned",
    entries: [
      {
        id: "input",
        tex: "X",
        name: "input",
        meaning: "The embeddings of all tokens, one in each row.",
        shape: "[L, d_{\\text{model}}]"
      },
      {
        id: "token-vector",
        tex: "x_t",
        symbol: "x",
        name: "vector of a token",
        meaning: "The numbers that stand for the token at place $t$.",
        shape: "[d]",
        chapters: [1]
      },
      {
        id: "any-number",
        tex: "x",
        name: "any number",
        meaning: "A number, or a list of them, of which a rule speaks.",
        chapters: [2, 6]
      },
      {
        id: "query-matrix",
        tex: "W_Q",
        name: "query matrix",
        meaning: "Learned. It makes the queries: $\\query{Q} = X\\,W_Q$.",
        shape: "[d_{\\text{model}}, d_k]"
      },
      {
        id: "key-matrix",
        tex: "W_K",
        name: "key matrix",
        meaning: "Learned. It makes the keys: $\\key{K} = X\\,W_K$.",
        shape: "[d_{\\text{model}}, d_k]"
      },
      {
        id: "value-matrix",
        tex: "W_V",
        name: "value matrix",
        meaning: "Learned. It makes the values: $\\val{V} = X\\,W_V$.",
        shape: "[d_{\\text{model}}, d_v]"
      },
      {
        id: "output-matrix",
        tex: "W_O",
        name: "output matrix",
        meaning:
          "Learned. It brings the outputs back to the length of embeddings. With $h$ heads it has $h\\,d_v$ rows.",
        shape: "[d_v, d_{\\text{model}}]"
      }
    ]
  },
  {
    title: "Queries, keys, values",
    entries: [
      {
        id: "query",
        tex: "\\query{q_i}",
        symbol: "\\query{q}",
        name: "query",
        meaning: "What token $i$ looks for.",
        shape: "[d_k]"
      },
      {
        id: "query-rows",
        tex: "\\query{Q}",
        name: "queries",
        meaning: "All queries, one in each row.",
        shape: "[L, d_k]"
      },
      {
        id: "key",
        tex: "\\key{k_j}",
        symbol: "\\key{k}",
        name: "key",
        meaning: "What token $j$ can be found by.",
        shape: "[d_k]"
      },
      {
        id: "key-rows",
        tex: "\\key{K}",
        name: "keys",
        meaning: "All keys, one in each row.",
        shape: "[S, d_k]"
      },
      {
        id: "value",
        tex: "\\val{v_j}",
        symbol: "\\val{v}",
        name: "value",
        meaning: "What token $j$ gives to those who attend to it.",
        shape: "[d_v]"
      },
      {
        id: "value-rows",
        tex: "\\val{V}",
        name: "values",
        meaning: "All values, one in each row.",
        shape: "[S, d_v]"
      }
    ]
  },
  {
    title: "From scores to outputs",
    entries: [
      {
        id: "score",
        tex: "\\score{z_{ij}}",
        symbol: "\\score{z}",
        name: "score",
        meaning:
          "How well the query of token $i$ fits the key of token $j$, before softmax: any real number. In chapters 4 and 5, and in chapter 6 until the text says otherwise, it is not yet divided by $\\sqrt{d_k}$; elsewhere it is."
      },
      {
        id: "score-rows",
        tex: "\\score{Z}",
        name: "scores",
        meaning:
          "All scores, with queries down and keys across. In chapters 4 and 5, and in chapter 6 until the text says otherwise, they are not yet divided by $\\sqrt{d_k}$; elsewhere they are.",
        shape: "[L, S]"
      },
      {
        id: "mask",
        tex: "m_{ij}",
        symbol: "m",
        name: "mask",
        meaning:
          "Whether query $i$ may attend to key $j$. True means that it may, and counts as 1.",
        shape: "[L, S]",
        chapters: [7]
      },
      {
        id: "mask-in-words",
        tex: "\\text{mask}_{ij}",
        symbol: "\\text{mask}",
        name: "mask",
        meaning: "The mask $m_{ij}$, before it has a letter.",
        shape: "[L, S]"
      },
      {
        id: "true",
        tex: "\\text{true}",
        name: "true",
        meaning: "In a mask: may attend."
      },
      {
        id: "bias",
        tex: "b_i",
        symbol: "b",
        name: "bias of a mask",
        meaning:
          "What the mask adds to the scores of query $i$: 0 where it may attend, $-\\infty$ where not.",
        shape: "[S]"
      },
      {
        id: "weight",
        tex: "\\weight{p_{ij}}",
        symbol: "\\weight{p}",
        name: "weight",
        meaning:
          "The share of value $j$ in output $i$, after softmax. Over all keys, shares sum to 1."
      },
      {
        id: "weight-rows",
        tex: "\\weight{P}",
        name: "weights",
        meaning: "All weights, with queries down and keys across; each row sums to 1.",
        shape: "[L, S]"
      },
      {
        id: "weight-of-a-state",
        tex: "\\weight{a_{tj}}",
        symbol: "\\weight{a}",
        name: "weight",
        meaning:
          "How much step $t$ takes from the state at place $j$; from chapter 2 on it is called $\\weight{p_{ij}}$."
      },
      {
        id: "output",
        tex: "o_i",
        symbol: "o",
        name: "output",
        meaning: "The mean of the values, counted by the weights of query $i$.",
        shape: "[d_v]"
      },
      {
        id: "output-rows",
        tex: "O",
        name: "outputs",
        meaning: "All outputs, one in each row: the notebook’s new embeddings.",
        shape: "[L, d_v]"
      },
      {
        id: "answer",
        tex: "\\text{answer}",
        name: "answer",
        meaning: "What a lookup gives: one value, or a mixture of values."
      },
      {
        id: "entropy",
        tex: "H(\\weight{p_i})",
        symbol: "H",
        name: "entropy",
        meaning:
          "How widely the weights of query $i$ are spread, in nats; $\\exp(H)$ reads as a number of keys."
      }
    ]
  },
  {
    title: "Recurrent networks",
    entries: [
      {
        id: "state",
        tex: "h_t",
        symbol: "h",
        name: "state",
        meaning: "The vector that a recurrent network keeps after step $t$.",
        shape: "[d]"
      },
      {
        id: "rule",
        tex: "f",
        name: "rule",
        meaning: "Makes the new state from the old one and the next token."
      },
      {
        id: "recurrent-factor",
        tex: "w",
        name: "factor of a step",
        meaning: "By what the smallest recurrent network multiplies its state at each step.",
        chapters: [1]
      },
      {
        id: "context",
        tex: "c_t",
        symbol: "c",
        name: "mixture of states",
        meaning: "The mean of all states, counted by the weights of step $t$.",
        shape: "[d]",
        chapters: [1]
      }
    ]
  },
  {
    title: "Used in one place",
    entries: [
      {
        id: "sharpness",
        tex: "\\beta",
        name: "sharpness",
        meaning:
          "What multiplies the scores of a lookup. At 0 it takes the mean; the larger, the more it picks one."
      },
      {
        id: "gap",
        tex: "g",
        name: "gap",
        meaning: "By how much the best score leads the others."
      },
      {
        id: "change-of-basis",
        tex: "M",
        name: "a change that no score shows",
        meaning: "Any matrix with an inverse: put into the queries, and undone in the keys.",
        shape: "[d_k, d_k]"
      },
      {
        id: "unknown-constant",
        tex: "c",
        name: "the unknown constant",
        meaning: "What was added to all scores alike, which no print can tell.",
        chapters: [4]
      },
      {
        id: "divisor",
        tex: "c",
        name: "a divisor",
        meaning: "What all numbers are divided by.",
        chapters: [6]
      },
      {
        id: "row-constant",
        tex: "c",
        name: "a constant",
        meaning: "What is added to all scores of a row.",
        chapters: [8]
      },
      {
        id: "angle",
        tex: "\\theta",
        name: "angle",
        meaning: "The angle between a query and a key."
      },
      {
        id: "shift",
        tex: "u",
        name: "shift",
        meaning: "A vector that is added to every key.",
        shape: "[d_k]"
      },
      {
        id: "additive-weights",
        tex: "w",
        name: "vector of the additive score",
        meaning: "Learned. Its dot product with the squeezed sum of query and key is the score.",
        shape: "[d_k]",
        chapters: [5]
      },
      {
        id: "query-deviation",
        tex: "\\sigma_q",
        name: "spread of the queries",
        meaning:
          "The standard deviation of the numbers in queries; $\\sigma_q^2$ is their variance."
      },
      {
        id: "key-deviation",
        tex: "\\sigma_k",
        name: "spread of the keys",
        meaning: "The standard deviation of the numbers in keys; $\\sigma_k^2$ is their variance."
      },
      {
        id: "query-mean",
        tex: "m_q",
        name: "mean of the queries",
        meaning: "The mean of the numbers in queries.",
        chapters: [6]
      },
      {
        id: "key-mean",
        tex: "m_k",
        name: "mean of the keys",
        meaning: "The mean of the numbers in keys.",
        chapters: [6]
      },
      {
        id: "slopes",
        tex: "J_{jk}",
        symbol: "J",
        name: "Jacobian of softmax",
        meaning: "How much weight $j$ changes with score $k$.",
        shape: "[S, S]"
      },
      {
        id: "row-sum",
        tex: "r_i",
        symbol: "r",
        name: "sum of a row",
        meaning: "The sum of the exponentials of row $i$; $r$ is the list of them.",
        shape: "[L]"
      },
      {
        id: "printed-weight",
        tex: "a_{ij}",
        symbol: "a",
        name: "printed number",
        meaning:
          "What the notebook printed where the weight of query $i$ for key $j$ should stand.",
        chapters: [11]
      },
      {
        id: "printed-matrix",
        tex: "A",
        name: "printed matrix",
        meaning: "All of the printed numbers of one attention matrix.",
        shape: "[L, L]"
      },
      {
        id: "exponentials",
        tex: "E",
        name: "exponentials",
        meaning: "The exponentials of all scores, with a row for each query.",
        shape: "[L, L]"
      },
      {
        id: "diagonal",
        tex: "D",
        name: "diagonal of sums",
        meaning: "The sums $r_i$ on the diagonal of a matrix, and zeros elsewhere.",
        shape: "[L, L]"
      }
    ]
  },
  {
    title: "Operations",
    entries: [
      {
        id: "dot-product",
        tex: "x \\cdot y",
        symbol: "\\cdot",
        name: "dot product",
        meaning:
          "Multiply two vectors place by place, and add up. Between two numbers it is the product."
      },
      {
        id: "sum",
        tex: "\\textstyle\\sum_j",
        symbol: "\\sum",
        name: "sum",
        meaning: "Add up what follows, for every $j$."
      },
      {
        id: "transpose",
        tex: "X^\\top",
        symbol: "\\top",
        name: "transpose",
        meaning: "The matrix on its side: its rows have become columns."
      },
      {
        id: "inverse",
        tex: "M^{-1}",
        symbol: "{}^{-1}",
        name: "inverse",
        meaning: "The matrix that undoes $M$."
      },
      {
        id: "times",
        tex: "\\times",
        name: "by",
        meaning: "Between two sizes: so many rows by so many columns."
      },
      {
        id: "stretch",
        tex: "\\lVert J \\rVert_2",
        symbol: "\\Vert",
        name: "norm of a matrix",
        meaning: "How many times longer the matrix can make a list, at most.",
        chapters: [6]
      },
      {
        id: "size",
        tex: "|x|",
        symbol: "|",
        name: "size",
        meaning: "Of a number, its distance from 0; of a vector, its length as an arrow."
      },
      {
        id: "root",
        tex: "\\sqrt{x}",
        symbol: "\\sqrt{}",
        name: "square root",
        meaning: "The positive number whose square is $x$."
      },
      {
        id: "exponential",
        tex: "\\exp(x)",
        symbol: "\\exp",
        name: "exponential function",
        meaning: "Another way to write $e^x$: it turns a sum into a product."
      },
      {
        id: "e",
        tex: "e",
        name: "Euler’s number",
        meaning: "2.71828…, the base of the exponential function."
      },
      {
        id: "logarithm",
        tex: "\\ln x",
        symbol: "\\ln",
        name: "natural logarithm",
        meaning: "Undoes the exponential function: $\\ln e^x = x$."
      },
      {
        id: "softmax",
        tex: "\\text{softmax}",
        name: "softmax",
        meaning: "Turns the scores of each row into weights that sum to 1."
      },
      {
        id: "variance",
        tex: "\\operatorname{Var}(x)",
        symbol: "\\operatorname{Var}",
        name: "variance",
        meaning: "The mean square of the distances from the mean."
      },
      {
        id: "rank",
        tex: "\\text{rank}(\\score{Z})",
        symbol: "\\text{rank}",
        name: "rank",
        meaning: "In how many independent directions a matrix reaches."
      },
      {
        id: "minimum",
        tex: "\\min",
        name: "minimum",
        meaning: "The smallest of what follows."
      },
      {
        id: "maximum",
        tex: "\\max",
        name: "maximum",
        meaning: "The largest of what follows."
      },
      {
        id: "cosine",
        tex: "\\cos\\theta",
        symbol: "\\cos",
        name: "cosine",
        meaning: "1 for the same direction, 0 for a right angle, −1 for the opposite direction."
      },
      {
        id: "squeeze",
        tex: "\\tanh",
        name: "hyperbolic tangent",
        meaning: "Squeezes any number into the range from −1 to 1, and keeps its sign."
      },
      {
        id: "slope",
        tex: "\\dfrac{\\partial y}{\\partial x}",
        symbol: "\\partial",
        name: "slope",
        meaning: "How much $y$ changes for each unit by which $x$ changes, all else being equal."
      },
      {
        id: "infinity",
        tex: "\\infty",
        name: "infinity",
        meaning: "Larger than any number. A forbidden score is $-\\infty$, and its weight 0."
      },
      {
        id: "at-most",
        tex: "\\le",
        name: "at most",
        meaning: "The left side is smaller than the right one, or equal to it."
      },
      {
        id: "at-least",
        tex: "\\ge",
        name: "at least",
        meaning: "The left side is larger than the right one, or equal to it."
      }
    ]
  }
];
