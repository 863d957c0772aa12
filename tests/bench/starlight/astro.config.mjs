import {unified} from "@astrojs/markdown-remark";
import starlight from "@astrojs/starlight";
import {defineConfig} from "astro/config";
import rehypeKatex from "rehype-katex";
import remarkMath from "remark-math";

// The colours of symbols, which the course's TeX asks for.
const macros = Object.fromEntries(
  ["query", "key", "val", "score", "weight"].map((name) => [
    `\\${name}`,
    `\\htmlClass{${name}}{#1}`
  ])
);
const katex = {macros, trust: true, strict: "ignore"};

export default defineConfig({
  integrations: [
    starlight({
      title: "Attention in Starlight",
      customCss: ["katex/dist/katex.min.css"],
      pagefind: false
    })
  ],
  markdown: {
    processor: unified({remarkPlugins: [remarkMath], rehypePlugins: [[rehypeKatex, katex]]})
  }
});
