import rehypeKatex from "rehype-katex";
import remarkMath from "remark-math";

const docs = {
  routeBasePath: "/",
  sidebarPath: false,
  remarkPlugins: [remarkMath],
  rehypePlugins: [rehypeKatex]
};

export default {
  title: "Attention in Docusaurus",
  url: "http://localhost",
  baseUrl: "/",
  presets: [["classic", {docs, blog: false}]],
  themes: ["@docusaurus/theme-live-codeblock"]
};
