import {readProgress} from "../course/progress.ts";
import {progressWords as words} from "../words/progress.ts";
import {inTurn} from "./inTurn.ts";

// Marks, in a list of chapters, those that were read and begun: by a form and in words.

/** Marks the chapters anew, by what is kept now. */
export function markChapters(): void {
  const known = new Map(readProgress().map((each) => [each.chapter, each]));
  for (const place of document.querySelectorAll<HTMLElement>("[data-read-mark]")) {
    const progress = known.get(place.dataset.readMark!);
    place.dataset.state = progress ? (progress.isRead ? "read" : "begun") : "";
    place.textContent = !progress
      ? ""
      : progress.isRead
        ? words.read
        : words.begun(progress.reached, progress.sections);
  }
}

inTurn(markChapters);
addEventListener("pageshow", ({persisted}) => persisted && markChapters());
addEventListener("storage", () => markChapters());
