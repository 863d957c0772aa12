import {expect, it} from "vitest";
import {isNamedByContent} from "../../src/offline/isNamedByContent.ts";
import {toFile} from "../../src/offline/toFile.ts";

it.each([
  ["https://a.org/", "https://a.org/", "index.html"],
  ["https://a.org/b/#c", "https://a.org/b/", "index.html"],
  [
    "https://a.org/b/chapters/08-softmax/?a=/",
    "https://a.org/b/",
    "chapters/08-softmax/index.html"
  ],
  ["https://a.org/b/llms.txt", "https://a.org/b/", "llms.txt"]
])("a static host sends for %s of %s the file %s", (address, scope, file) => {
  expect(toFile(address, scope)).toBe(file);
});

it.each([
  ["/b/_astro/cell.Cx1.js", true],
  ["/b/sandbox/worker.6e50b30ba4.txt", true],
  ["/compiled/220053b320.json", true],
  ["/b/chapters/08-softmax/", false],
  ["/pagefind/pagefind.js", false],
  ["/downloads/modules.json", false]
])("%s is named after its content: %s", (path, isNamed) => {
  expect(isNamedByContent(path)).toBe(isNamed);
});
