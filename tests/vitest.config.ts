import {resolve} from "node:path";
import {defineConfig} from "vitest/config";

// Tests of how long something takes run one after another, when nothing else does.
const timed = [
  "editing",
  "hostile",
  "links",
  "longRuns",
  "notebooks",
  "phone",
  "stopping",
  "streams",
  "types",
  "weakened"
];
const timedFiles = [
  ...timed.map((name) => `tests/browser/${name}.test.ts`),
  "tests/notebook/live.test.ts"
];
const include = ["tests/**/*.test.ts"];

export default defineConfig({
  root: resolve(import.meta.dirname, ".."),
  test: {
    globalSetup: ["tests/site/buildSites.ts"],
    reporters: ["default", ["json", {outputFile: ".cache/tests.json"}]],
    isolate: false, // no test leaves anything behind for another
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: {poll: {timeout: 10_000}},
    projects: [
      {
        extends: true,
        test: {
          name: "together",
          include,
          exclude: timedFiles,
          maxWorkers: 2,
          sequence: {groupOrder: 0}
        }
      },
      {
        extends: true,
        test: {name: "timed", include: timedFiles, maxWorkers: 1, sequence: {groupOrder: 1}}
      }
    ]
  }
});
