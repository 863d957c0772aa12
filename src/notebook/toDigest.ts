import {createHash} from "node:crypto";

/** Returns a short name for a text of the site: a file that has it is named anew when its text changes. */
export function toDigest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 10);
}
