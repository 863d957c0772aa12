import {execFileSync, spawn} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {delimiter, resolve} from "node:path";

// Plain JavaScript, and only Node's own modules: this runs before anything is installed, on Node 20.

/** The environment in which the project's own Node and tools come first. */
const environment = {
  ...process.env,
  PATH: [resolve("node_modules/.bin"), process.env.PATH].join(delimiter),
  ASTRO_TELEMETRY_DISABLED: "1"
};

/** Ends the process with one sentence for the person at the terminal. */
export function stop(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

// The versions of package-lock.json, which stays as it is. Not "npm ci": it refuses a lock file that
// lacks the binaries of some other platform, and those come and go in registries.
const install = ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"];

/** Installs the packages if they are missing or not those of package-lock.json. */
export function installPackages() {
  const [major] = process.versions.node.split(".");
  if (Number(major) < 20) {
    stop(
      `Node 20 or newer is needed, and this is Node ${process.versions.node}: install a newer one from https://nodejs.org.`
    );
  }
  const wanted = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  const stamp = "node_modules/.installed";
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Installing packages …");
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ["npm", []];
  try {
    execFileSync(command, [...first, ...install], {
      stdio: "inherit"
    });
  } catch {
    stop(
      "The packages could not be installed: see npm's message above, check the network, and try again."
    );
  }
  writeFileSync(stamp, wanted);
}

/** Runs the command of an installed package and resolves to its exit code. */
export function run(command, args, {extraEnvironment = {}, ...options} = {}) {
  return new Promise((done) => {
    const env = {...environment, ...extraEnvironment};
    // By Node itself: Windows starts no script by its name.
    const script = [findCommand(command), ...args];
    const child = spawn(findNode(), script, {stdio: "inherit", env, ...options});
    child.on("error", (error) => stop(`${command} could not be started: ${error.message}.`));
    child.on("exit", (code) => done(code ?? 1));
  });
}

function findCommand(name) {
  const folder = `node_modules/${name}`;
  const {bin} = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  return resolve(folder, bin[name] ?? bin);
}

// The project's own Node, or, where there is none for this machine, the one that runs this.
function findNode() {
  const own = findCommand("node");
  return existsSync(own) ? own : process.execPath;
}
