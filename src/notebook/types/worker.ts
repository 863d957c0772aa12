import type {Library} from "./library.ts";
import type {Reply, Request, Start} from "./protocol.ts";
import {answer} from "./answer.ts";
import {ChapterModule} from "./chapterModule.ts";

// The worker that checks types. It only reads cells and never runs one, so it may have the site's
// origin. The page ends it when an answer takes too long.
let module: ChapterModule | undefined;
const say = (reply: Reply) => postMessage(reply);

addEventListener("message", ({data}: MessageEvent<Start | Request>) => {
  if ("library" in data) start(data).catch(() => say("failed"));
  else say({id: data.id, answer: module && answer(module, data)});
});

async function start({library, cells}: Start): Promise<void> {
  const response = await fetch(library);
  if (!response.ok) throw new Error(`${library}: ${response.status}`);
  module = new ChapterModule((await response.json()) as Library);
  module.set(cells);
  say("ready");
}
