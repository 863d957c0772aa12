import {execFile} from "node:child_process";
import {promisify} from "node:util";
import {expect, it} from "vitest";

it("the project has no type errors", {timeout: 120_000}, async () => {
  const args = [
    "node_modules/@astrojs/check/bin/astro-check.js",
    "--minimumFailingSeverity",
    "error"
  ];
  const {stdout} = await promisify(execFile)(process.execPath, args, {
    env: {...process.env, NO_COLOR: "1"}
  }).catch((error) => error);
  expect(stdout).toMatch(/\b0 errors\b/);
});
