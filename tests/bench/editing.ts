import {barePage} from "./barePage.ts";
import {bytes} from "./bytes.ts";
import {coldEdit} from "./coldEdit.ts";
import {keystrokes, keystrokesInEditor} from "./keystrokes.ts";
import {kill} from "./kill.ts";
import {memory} from "./memory.ts";
import {close, withChapter} from "./site.ts";
import {sliderDrag} from "./sliderDrag.ts";

// npm run bench:editing: how long a reader waits, in Chromium, on the built chapter 8; the slider is
// in chapter 2. Run it while the computer does nothing else.
const chapter = "08-softmax";
type Row = {median: string; p95: string; "at most": string};
const rows: {[name: string]: Row} = {};

note(
  "first press of Edit to new output, nothing loaded",
  await repeat(7, () => withChapter(chapter, coldEdit)),
  "300 ms"
);
for (const slowdown of [1, 4]) {
  const slower = slowdown > 1 ? `, CPU ${slowdown}x slower` : "";
  const [editing, slider] = slowdown > 1 ? ["45 / 80 ms", ""] : ["12 / 25 ms", ""];
  note(
    `keystroke to redraw, with dependents${slower}`,
    await withChapter(chapter, keystrokes, slowdown),
    editing
  );
  note(
    `· of which until the digit is in the editor${slower}`,
    await withChapter(chapter, keystrokesInEditor, slowdown)
  );
  note(
    `· on a bare page with a text field and no guard${slower}`,
    await withChapter(chapter, barePage, slowdown)
  );
  note(
    `slider dragged to redraw, with dependents${slower}`,
    await withChapter("02-spotlight", sliderDrag, slowdown),
    slider
  );
}
const kills = await repeat(5, () => withChapter(chapter, kill));
note(
  "endless loop: stopped, after its limit of 2 s",
  kills.map(({beyond}) => beyond),
  "200 ms"
);
note(
  "· and the next result of the cell",
  kills.map(({next}) => next)
);
console.table(rows);

const stages = Object.entries(await withChapter(chapter, bytes));
console.table(
  Object.fromEntries(
    stages.map(([stage, size]) => [stage, {loaded: `${(size / 1000).toFixed(1)} kB`}])
  )
);

const held = await withChapter(chapter, memory);
const names = ["before", "after 200 edits", "after 400 edits"];
console.table(
  Object.fromEntries(
    held.map(({heap, ...counts}, i) => [
      names[i],
      {"JavaScript heap": `${heap.toFixed(2)} MB`, ...counts}
    ])
  )
);
await close();

function note(name: string, times: number[], atMost = ""): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    `${sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1)} ms`;
  rows[name] = {median: at(0.5), p95: at(0.95), "at most": atMost};
}

async function repeat<T>(count: number, action: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let i = 0; i < count; i++) results.push(await action());
  return results;
}
