import {globSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import mdx from "@astrojs/mdx";
import {satteri} from "@astrojs/markdown-satteri";
import sitemap from "@astrojs/sitemap";
import {defineConfig} from "astro/config";
import {cellFences} from "./src/markdown/cellFences.ts";
import {citations} from "./src/markdown/citations.ts";
import {equationIsNear} from "./src/markdown/equationIsNear.ts";
import {equations} from "./src/markdown/equations.ts";
import {errataLinks} from "./src/markdown/errataLinks.ts";
import {figures} from "./src/markdown/figures.ts";
import {laterStyles} from "./src/markdown/laterStyles.ts";
import {punctuation} from "./src/markdown/punctuation.ts";
import {spaces} from "./src/markdown/spaces.ts";

/** Starts the development server anew when the bibliography has changed. */
const watchBibliography = {
  name: "watch-bibliography",
  hooks: {
    "astro:config:setup": ({addWatchFile}) =>
      addWatchFile(new URL("./content/references.bib", import.meta.url))
  }
};

/** Lets the browser load faces before scripts: a page is read before it is live. */
const readFirst = {
  name: "read-first",
  hooks: {
    "astro:build:done": ({dir}) => {
      const folder = fileURLToPath(dir);
      for (const file of globSync("**/*.html", {cwd: folder})) {
        const html = readFileSync(join(folder, file), "utf8");
        const low = html.replaceAll(
          '<script type="module" src=',
          '<script type="module" fetchpriority="low" src='
        );
        writeFileSync(join(folder, file), low);
      }
    }
  }
};

/**
 * Leaves out the half of KaTeX's styles that no page needs: its own faces, twenty in three formats, of
 * which styles/mathFonts.css names those in use, and steps between sizes of type other than those of a
 * line (6), an index (3) and an index of an index (1). A test looks for others in the pages.
 */
const dropUnusedMath = {
  name: "drop-unused-math",
  enforce: "pre",
  transform: (code, id) =>
    id.includes("katex.min.css")
      ? code.replace(
          /@font-face\{[^}]*\}|[^{}]*\.reset-size(?![136]\.size[136][,{])[^{}]*\{[^}]*\}/g,
          ""
        )
      : undefined
};

/** What pages share at their start, and does nothing by itself, comes in one file: fewer round trips. */
const shared = {
  name: "shared",
  tags: ["$initial"],
  test: /preload-helper|src\/(words|course|notebook|plots)|components\/(morph|readInput|addLater)\./
};

export default defineConfig({
  site: process.env.SITE ?? "http://localhost:4321",
  base: process.env.BASE ?? "/",
  outDir: process.env.OUT_DIR ?? "./dist",
  trailingSlash: "always",
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: {math: true},
      mdastPlugins: [
        equationIsNear,
        laterStyles,
        cellFences,
        equations,
        citations,
        figures,
        punctuation,
        spaces,
        errataLinks
      ]
    })
  },
  integrations: [mdx(), sitemap(), watchBibliography, readFirst],
  build: {inlineStylesheets: "always"},
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {output: {codeSplitting: {groups: [shared]}}}
    },
    plugins: [dropUnusedMath]
  }
});
