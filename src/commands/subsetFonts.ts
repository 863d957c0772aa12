import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import subsetFont from "subset-font";
import {characters} from "./fontCharacters.ts";

// npm run fonts: makes the small faces of src/styles/fonts from those of the packages. What it makes
// is committed; run it again when a page needs another character.
const variable = "node_modules/@fontsource-variable";
const katex = "node_modules/katex/dist/fonts";

const faces: {
  name: string;
  file: string;
  text: string;
  axes?: {[axis: string]: number | {min: number; max: number}};
}[] = [
  {
    name: "serif",
    file: `${variable}/source-serif-4/files/source-serif-4-latin-wght-normal.woff2`,
    text: characters.text,
    axes: {wght: {min: 400, max: 650}}
  },
  {
    name: "serif-extended",
    file: `${variable}/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2`,
    text: characters.textExtended,
    axes: {wght: {min: 400, max: 650}}
  },
  {
    name: "serif-italic",
    file: `${variable}/source-serif-4/files/source-serif-4-latin-wght-italic.woff2`,
    text: characters.italic,
    axes: {wght: 400}
  },
  {
    name: "sans",
    file: `${variable}/source-sans-3/files/source-sans-3-latin-wght-normal.woff2`,
    text: characters.text,
    axes: {wght: {min: 400, max: 650}}
  },
  {
    name: "code",
    file: `${variable}/source-code-pro/files/source-code-pro-latin-wght-normal.woff2`,
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

mkdirSync("src/styles/fonts", {recursive: true});
for (const {name, file, text, axes} of faces) {
  const font = await subsetFont(readFileSync(file), text, {
    targetFormat: "woff2",
    ...(axes && {variationAxes: axes})
  });
  writeFileSync(`src/styles/fonts/${name}.woff2`, font);
  console.log(`${name}: ${font.length} bytes`);
}
