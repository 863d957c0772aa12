import {toDom} from "../notebook/sandbox/toDom.ts";
import {renderLetterAttention, toTemperature, toWords} from "../site/letterAttention.ts";

/** The figure of the home page: a sentence of one's own, and the temperature of its attention. */
class LetterAttention extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("input", () => this.redraw());
  }

  private redraw(): void {
    const text = this.querySelector<HTMLInputElement>("input[type=text]")!.value;
    const slider = this.querySelector<HTMLInputElement>("input[type=range]")!;
    const temperature = toTemperature(slider.valueAsNumber);
    slider.setAttribute("aria-valuetext", temperature.toFixed(2));
    this.querySelector("output")!.textContent = temperature.toFixed(2);
    const {words, isCut} = toWords(text);
    if (words.length === 0) return; // an empty field keeps the figure of the words before
    const grid = this.querySelector(".grid")!;
    const {title, cut} = this.dataset;
    const caption = isCut ? cut! : title!;
    grid.replaceChildren(toDom(renderLetterAttention(words, temperature, caption), document));
  }
}

customElements.define("letter-attention", LetterAttention);
