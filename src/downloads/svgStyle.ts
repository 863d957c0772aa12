import {readFileSync} from "node:fs";

/** Returns the style of plots for drawings that stand alone, on white: that of the page, in light. */
export function svgStyle(): string {
  const [plot, tokens] = ["plot", "tokens"].map((name) =>
    readFileSync(`src/styles/${name}.css`, "utf8")
  );
  const colours = new Map(
    [...tokens.matchAll(/(--[\w-]+):\s*light-dark\(([^,]+),[^)]*\)/g)].map(([, name, light]) => [
      name,
      light.trim()
    ])
  );
  const rules = [...plot.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .map(([, selector, body]) => [selector.trim(), pick(body)])
    .filter(([selector, body]) => /^(\.out-[\w-]+[\s,]*)+$/.test(selector) && body);
  const text = rules.map(([selector, body]) => `${selector.replace(/\s+/g, " ")}{${body}}`);
  const ink = colours.get("--ink-soft");
  return [`svg{color:${ink};font-family:sans-serif;font-size:12px;background:#fff}`, ...text]
    .join("")
    .replace(/var\((--[\w-]+)\)/g, (use, name) => colours.get(name) ?? use)
    .replace(/light-dark\(([^,]+),[^)]*\)/g, "$1");
}

// Only what a drawing has: its fills and strokes, their order, and shades.
function pick(body: string): string {
  const declarations = body.split(";").map((each) => each.trim().split(/:\s*(.*)/s));
  return declarations
    .filter(([name]) => /^(fill|stroke|paint-order|--shade)/.test(name))
    .map(([name, value]) => `${name}:${value}`)
    .join(";");
}
