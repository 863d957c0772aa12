import {readFileSync} from "node:fs";
import {defineMdastPlugin} from "satteri";
import {listErrata} from "../site/listErrata.ts";
import {erratumWords as words} from "../words/errata.ts";

const file = "content/appendices/errata.mdx";
let titles: Map<string, string> | undefined;

/** Says in the title of a link such as C7 what the fault is that it leads to. */
export const errataLinks = defineMdastPlugin({
  name: "errata-links",
  link(node, context) {
    const [, id] = /\/errata\/#([cpr]\d+)$/.exec(node.url) ?? [];
    if (!id || node.title) return;
    titles ??= new Map(listErrata(readFileSync(file, "utf8")).map(({id, title}) => [id, title]));
    const title = titles.get(id);
    if (!title) throw new Error(`there is no erratum ${id}`);
    context.replaceNode(node, {...node, title: words.link(title)});
  }
});
