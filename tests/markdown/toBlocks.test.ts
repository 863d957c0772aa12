import {describe, expect, it} from "vitest";
import {renderTex} from "../../src/markdown/tex.ts";
import {toBlocks} from "../../src/markdown/toBlocks.ts";

const url = "https://example.org/chapters/08-softmax/";

describe("toBlocks(html, url)", () => {
  it("writes an equation as TeX with its number, which a reference names", () => {
    const html = `<div class="equation" id="eq-softmax" data-number="8.1">${renderTex("y = \\key{x}", {display: true})}<a class="equation-number anchor" href="#eq-softmax">(8.1)</a></div><p>By <a href="#eq-softmax">(8.1)</a>, ${renderTex("y")} is it.</p>`;
    expect(toBlocks(html, url)).toEqual([
      [`$$\ny = {x} \\tag{8.1}\n$$`],
      [`By [(8.1)](${url}#eq-softmax), $y$ is it.`]
    ]);
  });

  it("stands cells between stretches of text, and leaves out what only the page needs", () => {
    const html =
      '<h2>A <a class="anchor" href="#a">#</a></h2><button class="section-add">+</button><notebook-cell name="a"></notebook-cell><p>Then</p>';
    expect(toBlocks(html, url)).toEqual([["## A"], [{name: "a"}], ["Then"]]);
  });

  it("holds what stands around a cell in one block, and a place for what has no text", () => {
    const html =
      '<section><p>Do</p><notebook-cell name="a"></notebook-cell><p>it</p></section><div class="picture"></div>';
    expect(toBlocks(html, url)).toEqual([["Do", {name: "a"}, "it"], []]);
  });
});
