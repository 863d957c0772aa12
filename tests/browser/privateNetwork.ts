import type {Browser} from "playwright-core";
import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {resolve} from "node:path";
import {chromium} from "playwright-core";
import {findBrowser} from "../../src/commands/findBrowser.mjs";

/** A browser in a network that holds nothing but it, the site, and what listens for all it sends. */
export interface PrivateNetwork {
  browser: Browser;
  /** where the site is */
  origin: string;
  /** Returns a line for each request, look-up of a name, and packet that has left the browser so far. */
  heard(): string[];
}

const folder = resolve(".cache/network");
const log = `${folder}/heard.txt`;
const script = `${folder}/chromium.sh`;
const isRoot = process.getuid?.() === 0;
const unshare = isRoot ? ["--net", "--mount"] : ["--map-root-user", "--net", "--mount"];

// One computer, with a network card so that Chromium thinks it is online, that looks names up itself.
const setUp = `
  ip link set lo up &&
  ip link add card type veth peer name plug && ip link set plug up && ip link set card up &&
  ip addr add 10.99.0.1/24 dev card && ip route add default dev card &&
  mount --bind ${folder}/resolv.conf /etc/resolv.conf`;

/** Whether this system lets a test have a network of its own: Linux, most often as root. */
export const hasPrivateNetworks = canSetUp();

function canSetUp(): boolean {
  if (process.platform !== "linux") return false;
  mkdirSync(folder, {recursive: true});
  writeFileSync(`${folder}/resolv.conf`, "nameserver 127.0.0.1\n");
  return spawnSync("unshare", [...unshare, "sh", "-c", setUp]).status === 0;
}

/** Opens a browser in a network of its own. The network ends with the browser. */
export async function openPrivateNetwork(directory = "dist"): Promise<PrivateNetwork> {
  rmSync(log, {force: true});
  const listen = `"${process.execPath}" tests/browser/listen.ts "${log}" "${directory}"`;
  const inside = `${setUp} || exit 1
${listen} & listener=$!
trap 'kill $listener' EXIT
"${(await findBrowser()) ?? chromium.executablePath()}" "$@"`;
  writeFileSync(`${folder}/inside.sh`, inside);
  const outside = `#!/bin/sh\nexec unshare ${unshare.join(" ")} sh "${folder}/inside.sh" "$@"\n`;
  writeFileSync(script, outside, {mode: 0o755});
  const browser = await chromium.launch({
    executablePath: script,
    args: [
      "--no-sandbox", // inside, we are root
      "--disable-gpu",
      "--disable-background-networking",
      "--no-first-run",
      "--disable-features=LocalNetworkAccessChecks" // the cells' hosts are in this network, too
    ]
  });
  const heard = () => (existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : []);
  return {browser, origin: "http://localhost:8000", heard};
}
