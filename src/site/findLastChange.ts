import {execFileSync} from "node:child_process";

/** Returns the day on which *file* was last changed, as in 2026-11-23, where its history is known. */
export function findLastChange(file: string): string | undefined {
  try {
    if (git("rev-parse", "--is-shallow-repository") !== "false") return undefined;
    return git("log", "-1", "--format=%cs", "--", file) || undefined;
  } catch {
    return undefined; // no git, or not a clone
  }
}

function git(...args: string[]): string {
  return execFileSync("git", args, {encoding: "utf8", stdio: ["ignore", "pipe", "ignore"]}).trim();
}
