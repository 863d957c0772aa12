import {readFileSync} from "node:fs";
import {buildPeer} from "./buildPeer.ts";

/**
 * Builds *chapters* as static pages of Starlight, the lightest peer that has menus, a search and
 * equations: each from the Markdown that the site offers, in which plots are tables and no cell can be
 * edited. Returns the directory of its site, if it could be built.
 */
export function buildStarlight(chapters: string[]): string | undefined {
  const pages = Object.fromEntries(
    ["", ...chapters].map((id) => [`src/content/docs/${id || "index"}.md`, toPage(id)])
  );
  return buildPeer({name: "starlight", output: "dist", pages});
}

function toPage(chapter: string): string {
  if (!chapter) return "---\ntitle: Chapters\n---\n";
  const text = readFileSync(`dist/chapters/${chapter}/index.md`, "utf8");
  const [, title, body] = /^# (.*)\n([^]*)$/.exec(text)!;
  return `---\ntitle: ${JSON.stringify(title)}\n---\n${body}`;
}
