import {keepNotice} from "../../course/notice.ts";
import {readWorkFile} from "../../course/workFile.ts";
import {workWords as words} from "../../words/work.ts";

/** Asks the reader for a file of work and puts it into the browser; *say* tells how it went. */
export function loadFile(say: (text: string) => void): void {
  const field = document.createElement("input");
  field.type = "file";
  field.accept = "application/json,.json";
  field.addEventListener("change", async () => {
    try {
      const count = readWorkFile(await field.files![0].text(), localStorage);
      keepNotice(words.loaded(count));
      location.reload();
    } catch (error) {
      say(error instanceof TypeError ? words.notLoaded : words.notAllLoaded);
    }
  });
  field.click();
}
