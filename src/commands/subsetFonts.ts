import {execFileSync} from "node:child_process";
import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import subsetFont from "subset-font";
import {characters} from "./fontCharacters.ts";

// npm run fonts: makes the small faces of src/styles/fonts from whole ones. What it makes is
// committed; run it again when a page needs another character.

// Adobe's own packages have every character, but are large: they are installed for this alone.
const adobe = ["source-serif@4.5.1", "source-sans@3.52.0", "source-code-pro@2.42.0"];
const installed = ".cache/faces";
const serif = `${installed}/node_modules/source-serif/WOFF2/VAR/SourceSerif4Variable`;
const sans = `${installed}/node_modules/source-sans/WOFF2/VF/SourceSans3VF`;
const code = `${installed}/node_modules/source-code-pro/WOFF2/VF/SourceCodeVF`;
const katex = "node_modules/katex/dist/fonts";

const weights = {min: 400, max: 650};
const opticalSize = 14; // in points, of text that is read
const features = ["kern", "liga", "tnum", "ccmp", "locl", "mark", "mkmk"];

const faces: {
  name: string;
  file: string;
  text: string;
  axes?: {[axis: string]: number | {min: number; max: number}};
}[] = [
  {
    name: "serif",
    file: `${serif}-Roman.ttf.woff2`,
    text: characters.serif,
    axes: {wght: weights, opsz: opticalSize}
  },
  {
    name: "serif-italic",
    file: `${serif}-Italic.ttf.woff2`,
    text: characters.italic,
    axes: {wght: 400, opsz: opticalSize}
  },
  {
    name: "sans",
    file: `${sans}-Upright.ttf.woff2`,
    text: characters.sans,
    axes: {wght: weights}
  },
  {
    name: "code",
    file: `${code}-Upright.ttf.woff2`,
    text: characters.code,
    axes: {wght: 400}
  },
  {name: "math", file: `${katex}/KaTeX_Main-Regular.woff2`, text: characters.mathUpright},
  {name: "math-size1", file: `${katex}/KaTeX_Size1-Regular.woff2`, text: characters.mathLarge},
  {name: "math-size2", file: `${katex}/KaTeX_Size2-Regular.woff2`, text: characters.mathLarge},
  {name: "math-size3", file: `${katex}/KaTeX_Size3-Regular.woff2`, text: characters.mathLarge},
  {name: "math-size4", file: `${katex}/KaTeX_Size4-Regular.woff2`, text: characters.mathHuge},
  {name: "math-italic", file: `${katex}/KaTeX_Math-Italic.woff2`, text: characters.mathItalic}
];

execFileSync("npm", ["install", "--no-save", "--no-audit", "--prefix", installed, ...adobe], {
  stdio: "inherit",
  shell: process.platform === "win32"
});
mkdirSync("src/styles/fonts", {recursive: true});
for (const {name, file, text, axes} of faces) {
  const font = await subsetFont(readFileSync(file), text, {
    targetFormat: "woff2",
    keepFeatures: features,
    noHinting: true, // KaTeX's faces alone have hints, a sixth of their bytes
    ...(axes && {variationAxes: axes})
  });
  writeFileSync(`src/styles/fonts/${name}.woff2`, font);
  console.log(`${name}: ${font.length} bytes`);
}
