import {resolve} from "node:path";
import {defineConfig} from "vitest/config";

export default defineConfig({
  root: resolve(import.meta.dirname, ".."),
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/site/buildSites.ts"],
    reporters: ["default", ["json", {outputFile: ".cache/tests.json"}]],
    isolate: false, // no test leaves anything behind for another
    testTimeout: 30_000,
    hookTimeout: 60_000
  }
});
