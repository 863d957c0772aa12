import type {Progress} from "../course/progress.ts";
import {forgetProgress, keepProgress, readProgress} from "../course/progress.ts";
import {progressWords as words} from "../words/progress.ts";
import {markChapters} from "./readMarks.ts";

/** What the home page knows of its reader: where to go on, and a way to have that forgotten. */
class ReadingProgress extends HTMLElement {
  private readonly link = document.querySelector<HTMLAnchorElement>(".begin")!;
  private readonly button = this.querySelector("button")!;
  private readonly first = this.link.cloneNode(true) as HTMLAnchorElement;
  private forgotten: Progress[] = [];

  connectedCallback(): void {
    this.button.addEventListener("click", () => this.forget());
    addEventListener("pageshow", ({persisted}) => persisted && this.show());
    this.show();
  }

  // The same button brings back what it has had forgotten, as long as the page is open.
  private forget(): void {
    const wasForgotten = this.forgotten;
    this.forgotten = wasForgotten.length > 0 ? [] : readProgress();
    if (wasForgotten.length > 0) for (const each of wasForgotten) keepProgress(each);
    else forgetProgress();
    this.show();
    markChapters();
  }

  private show(): void {
    const isForgotten = this.forgotten.length > 0;
    const places = readProgress();
    this.button.textContent = isForgotten ? words.undo : words.forget;
    this.button.hidden = places.length === 0 && !isForgotten;
    this.querySelector("[role=status]")!.textContent = isForgotten ? words.forgotten : "";
    const beginning = {
      href: this.first.href,
      texts: [...this.first.children].map(({textContent}) => textContent)
    };
    const [place = beginning] = places.flatMap((each) => toPlace(each) ?? []);
    this.link.href = place.href;
    place.texts.forEach((text, i) => (this.link.children[i].textContent = text));
  }
}

// Where to go on: the section that was read last or, after a chapter's end, the chapter after it.
function toPlace({chapter, section, title, isAtEnd, isRead}: Progress) {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a[data-chapter]")];
  const index = links.findIndex((link) => link.dataset.chapter === chapter);
  if (index < 0) return null; // a chapter that is no longer here
  const next = links[index + 1];
  if (isAtEnd && isRead && next) {
    const {number} = next.dataset;
    return {href: next.href, texts: [words.goOnWith(Number(number)), next.textContent]};
  }
  const {href, dataset, textContent} = links[index];
  const place = words.place(`${dataset.number}. ${textContent.split(":")[0]}`, title);
  return {href: section ? `${href}#${section}` : href, texts: [words.goOn, place]};
}

customElements.define("reading-progress", ReadingProgress);
