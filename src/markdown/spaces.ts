import {defineMdastPlugin} from "satteri";

const perCent = /(?<=^|\d) %/g;
const place = /\b(chapters?|equation|figure|section)[ \n](?=\d)/gi;

/** Keeps a per cent sign on the line of its number, and a number on that of what it counts. */
export const spaces = defineMdastPlugin({
  name: "spaces",
  text(node, context) {
    const value = node.value.replace(perCent, "\u00a0%").replace(place, "$1\u00a0");
    if (value !== node.value) context.replaceNode(node, {type: "text", value});
  }
});
