import type {Page} from "playwright-core";
import {typeDigits} from "./keystrokes.ts";
import {redrawTimes, watchRedraws} from "./watchRedraws.ts";

const html = `<textarea autofocus>1.0</textarea><div id="heatmap"></div><div id="entropies"></div>`;

/**
 * Returns how long keystrokes take on a page that is nothing but a text field and does the same at
 * once, unguarded: weights of 5 by 5 scores, a heatmap and the entropies of its rows.
 */
export async function barePage(page: Page): Promise<number[]> {
  await page.goto("about:blank");
  await page.setContent(html);
  await page.evaluate(() => {
    const scores = Array.from({length: 5}, (_, i) =>
      Array.from({length: 5}, (_, j) => Math.sin(5 * i + j))
    );
    const field = document.querySelector("textarea")!;
    const [heatmap, entropies] = document.querySelectorAll("div");
    field.addEventListener("input", () => {
      const weights = scores.map((row) => {
        const powers = row.map((score) => Math.exp(score * Number(field.value)));
        const sum = powers.reduce((a, b) => a + b);
        return powers.map((power) => power / sum);
      });
      const squares = weights.flatMap((row, i) =>
        row.map(
          (weight, j) =>
            `<rect x="${60 * j}" y="${60 * i}" width="60" height="60" fill-opacity="${weight}" /><text x="${60 * j + 30}" y="${60 * i + 30}">${weight.toFixed(3)}</text>`
        )
      );
      heatmap.innerHTML = `<svg width="300" height="300">${squares.join("")}</svg>`;
      entropies.textContent = weights
        .map((row) => -row.reduce((sum, p) => sum + p * Math.log2(p), 0))
        .join(", ");
    });
    field.focus();
    field.setSelectionRange(3, 3);
  });
  await watchRedraws(page, "keydown", ["#heatmap", "#entropies"]);
  await typeDigits(page, 30);
  return redrawTimes(page);
}
