import {execFile} from "node:child_process";
import {promisify} from "node:util";
import {expect, it} from "vitest";

it("the code is formatted", {timeout: 60_000}, async () => {
  const args = ["node_modules/prettier/bin/prettier.cjs", "--check", "--ignore-unknown"];
  const paths = ["src", "tests", "astro.config.mjs", "!tests/plots/pictures"];
  const {stderr = ""} = await promisify(execFile)(process.execPath, [...args, ...paths]).catch(
    (error) => error
  );
  expect(stderr, "npm run format mends this").toBe("");
});
