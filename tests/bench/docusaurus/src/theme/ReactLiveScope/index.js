import * as Plot from "@observablehq/plot";
import React from "react";

// What the live cell can use.
const scores = Array.from({length: 5}, (_, i) =>
  Array.from({length: 5}, (_, j) => Math.sin(5 * i + j))
);

const softmax = (scores) =>
  scores.map((row) => {
    const largest = Math.max(...row);
    const powers = row.map((score) => Math.exp(score - largest));
    const sum = powers.reduce((a, b) => a + b);
    return powers.map((power) => power / sum);
  });

export default {React, ...React, Plot, scores, softmax};
