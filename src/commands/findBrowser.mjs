import {execFileSync} from "node:child_process";
import {existsSync} from "node:fs";

const known = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe"
];

/** Returns the path of a Chromium on this machine, or null. CHROMIUM names one outright. */
export async function findBrowser() {
  const {chromium} = await import("playwright-core");
  const paths = [process.env.CHROMIUM, ...known, chromium.executablePath()];
  return paths.find((path) => path && existsSync(path)) ?? null;
}

/**
 * Returns the path of a Chromium, installing one if there is none: Debian's where apt can be used as
 * root, else Playwright's. Returns null if that fails.
 */
export async function findOrInstallBrowser() {
  const found = await findBrowser();
  if (found) return found;
  console.log("Installing Chromium for the tests …");
  const isRoot = process.getuid?.() === 0;
  const installers = [
    ...(isRoot && existsSync("/usr/bin/apt-get")
      ? [
          ["apt-get", ["update", "-qq"]],
          ["apt-get", ["install", "-y", "-qq", "chromium"]]
        ]
      : []),
    [
      process.execPath,
      ["node_modules/playwright-core/cli.js", "install", "chromium-headless-shell", "chromium"]
    ]
  ];
  for (const [command, args] of installers) {
    try {
      execFileSync(command, args, {stdio: ["ignore", "ignore", "inherit"]});
    } catch {
      continue; // the next one may do
    }
    const path = await findBrowser();
    if (path) return path;
  }
  return null;
}
