import {readdirSync} from "node:fs";
import type {Loading} from "./loading.ts";
import {readLoading, watchLoading} from "./loading.ts";
import {close, withPage} from "./site.ts";
import {buildStarlight} from "./starlight.ts";

// npm run bench:reading: how chapters come on a phone, beside the same texts in Starlight and beside a
// page of one word, which shows what a browser does for any page. Run it while the computer does
// nothing else.
const turns = 5;
const chapters = readdirSync("dist/chapters");
const others = ["", "notation/", "api/", "errata/", "bibliography/"];
const peer = buildStarlight(chapters);
const phone = {viewport: {width: 412, height: 823}, isMobile: true, hasTouch: true};

for (const slowdown of [1, 4]) {
  const loadings: {[name: string]: Loading[]} = {};
  for (let turn = 0; turn < turns; turn++) {
    await note("one word", "tests/bench/word", "");
    for (const path of [...chapters.map((id) => `chapters/${id}/`), ...others])
      await note(path || "home", "dist", path);
    if (peer) for (const id of chapters) await note(`· ${id} in Starlight`, peer, `${id}/`);
  }
  console.log(`CPU ${slowdown}x slower, medians of ${turns}; milliseconds`);
  console.table(
    Object.fromEntries(Object.entries(loadings).map(([name, all]) => [name, sum(all)]))
  );

  async function note(name: string, directory: string, path: string): Promise<void> {
    const options = {slowdown, before: watchLoading, ...phone};
    (loadings[name] ??= []).push(await withPage(directory, path, readLoading, options));
  }
}
await close();

function sum(all: Loading[]) {
  const median = (read: (loading: Loading) => number) =>
    all.map(read).sort((a, b) => a - b)[all.length >> 1];
  return {
    "longest task": Math.round(median(({longest}) => longest)),
    "blocking time": Math.round(median(({blocking}) => blocking)),
    "first paint": Math.round(median(({painted}) => painted)),
    "largest layout shift": Math.max(...all.map(({shift}) => shift)).toFixed(3)
  };
}
