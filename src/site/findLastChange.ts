import {execFileSync} from "node:child_process";

/** Returns the day on which *file* was last changed, as in 2026-11-23, where its history is known. */
export function findLastChange(file: string): string | undefined {
  try {
    const day = execFileSync("git", ["log", "-1", "--format=%cs", "--", file], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"]
    });
    return day.trim() || undefined;
  } catch {
    return undefined; // no git, or not a clone
  }
}
