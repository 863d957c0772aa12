import {budgets, measureLive, measurePages} from "./measureSizes.ts";

// npm run sizes: what pages and parts weigh, over the wire, beside their budgets.
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

console.log("Before the reader does anything (Brotli):");
console.table(
  measurePages("dist").map(({page, html, css, javascript, fonts}) => ({
    page,
    JavaScript: kilobytes(javascript),
    "HTML + CSS + JavaScript": kilobytes(html + css + javascript),
    fonts: kilobytes(fonts)
  }))
);
console.log(
  `At most: ${kilobytes(budgets.javascript)} JavaScript, ${kilobytes(budgets.text)} in all, ${kilobytes(budgets.fonts)} fonts.\n`
);

const {worker, live, editor, types} = measureLive("dist");
console.log("When the reader edits (Brotli):");
console.table({
  "engine and plots, in the worker": {
    size: kilobytes(worker),
    "at most": kilobytes(budgets.worker)
  },
  "the page's side of it": {size: kilobytes(live)},
  editor: {size: kilobytes(editor), "at most": kilobytes(budgets.editor)},
  types: {size: kilobytes(types), "at most": kilobytes(budgets.types)}
});
