import {barePage} from "./barePage.ts";
import {bytes} from "./bytes.ts";
import {coldEdit} from "./coldEdit.ts";
import {buildDocusaurus, peerKeystrokes} from "./docusaurus.ts";
import {keystrokes, keystrokesInEditor} from "./keystrokes.ts";
import {kill} from "./kill.ts";
import {memory} from "./memory.ts";
import {close, withChapter, withPage} from "./site.ts";
import {sliderDrag} from "./sliderDrag.ts";

// npm run bench:editing: how long a reader waits, in Chromium, on the built chapter 8; the slider is
// in chapter 2. Run it while the computer does nothing else.
const chapter = "08-softmax";
const peer = buildDocusaurus();
// What a keystroke may take, and what one in Docusaurus took on the computer for which that was set:
// the median and p95, in milliseconds. On any other computer, the share of the peer's time counts.
const keystrokeTimes: {[slowdown: number]: {atMost: number[]; peer: number[]}} = {
  1: {atMost: [12, 25], peer: [15, 28]},
  4: {atMost: [45, 80], peer: [60, 89]}
};
const rows: {[name: string]: {median: string; p95: string; "at most": string}} = {};

note(
  "first press of Edit to new output, nothing loaded",
  await repeat(7, () => withChapter(chapter, coldEdit)),
  "300 ms"
);
for (const slowdown of [1, 4]) {
  const slower = slowdown > 1 ? `, CPU ${slowdown}x slower` : "";
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 2; turn++) {
    ours.push(...(await withChapter(chapter, (page) => keystrokes(page, 40), slowdown)));
    if (peer)
      theirs.push(...(await withPage(peer, "", (page) => peerKeystrokes(page, 40), {slowdown})));
  }
  const {atMost, peer: peerTimes} = keystrokeTimes[slowdown];
  note(`keystroke to redraw, with dependents${slower}`, ours, `${atMost.join(" / ")} ms`);
  if (peer) {
    const [median, p95] = toShares(summarize(ours), summarize(theirs));
    note(`· in Docusaurus, without dependents and unguarded${slower}`, theirs);
    rows[`· as a share of that${slower}`] = {
      median,
      p95,
      "at most": toShares(atMost, peerTimes).join(" / ")
    };
  }
  note(
    `· of which until the digit is in the editor${slower}`,
    await withChapter(chapter, (page) => keystrokesInEditor(page, 30), slowdown)
  );
  note(
    `· on a bare page with a text field and no guard${slower}`,
    await withChapter(chapter, barePage, slowdown)
  );
  note(
    `slider dragged to redraw, with dependents${slower}`,
    await withChapter("02-spotlight", sliderDrag, slowdown)
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
  const [median, p95] = summarize(times).map((time) => `${time.toFixed(1)} ms`);
  rows[name] = {median, p95, "at most": atMost};
}

// The median, and the time that 95 of 100 stay below.
function summarize(times: number[]): number[] {
  const sorted = times.toSorted((a, b) => a - b);
  return [0.5, 0.95].map((share) => sorted[Math.floor(share * sorted.length)]);
}

function toShares(times: number[], wholes: number[]): string[] {
  return times.map((time, i) => (time / wholes[i]).toFixed(2));
}

async function repeat<T>(count: number, action: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let i = 0; i < count; i++) results.push(await action());
  return results;
}
