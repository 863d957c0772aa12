import {readFileSync, rmSync} from "node:fs";
import {installPackages, run, stop} from "./setUp.mjs";

// npm test: installs what is missing, a browser included, and runs every check in one summary.
installPackages();

const {findOrInstallBrowser} = await import("./findBrowser.mjs");
const browser = await findOrInstallBrowser();
if (!browser) {
  stop(
    "No Chromium was found, and none could be installed: install one, or name one as in CHROMIUM=/path/to/chromium npm test."
  );
}

const report = ".cache/tests.json";
rmSync(report, {force: true});
const args = ["run", "--config", "tests/vitest.config.ts", ...process.argv.slice(2)];
const code = await run("vitest", args, {extraEnvironment: {CHROMIUM: browser}});

const {
  numPassedTests = 0,
  numFailedTests = 0,
  numPendingTests = 0,
  numFailedTestSuites = 0
} = readReport();
const failed = Math.max(numFailedTests, code === 0 ? 0 : 1, numFailedTestSuites > 0 ? 1 : 0);
const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : "";
console.log(`\n${numPassedTests} passed, ${failed} failed${skipped}`);
process.exit(failed > 0 || numPassedTests === 0 ? 1 : 0);

function readReport() {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return {};
  }
}
