import {mdxToJs} from "satteri";
import {expect, it} from "vitest";
import {laterStyles} from "../../src/markdown/laterStyles.ts";

/** Returns the words between which the styles are linked in *text*; nothing if they are not. */
async function findPlace(text: string): Promise<string[] | undefined> {
  const {code} = await mdxToJs(text, {
    features: {math: true},
    mdastPlugins: [laterStyles],
    jsx: true
  });
  const [above, below, ...more] = code.split("<ChapterStyles />");
  expect(more).toEqual([]);
  return below === undefined ? undefined : [wordsOf(above).at(-1) ?? "", wordsOf(below)[0]];
}

function wordsOf(code: string): string[] {
  const texts = [...code.matchAll(/\{"([^"]*)"\}/g)].map(([, text]) => text.replace("\\n", ""));
  return texts.join(" ").match(/\w+/g) ?? [];
}

it.each([
  ["a cell", "Some [prose](/) *is* `here`.\n\n```ts name=a\nnext\n```", ["here", "next"]],
  ["an equation", "One.\n\nTwo.\n\n$$\nx\n$$\n\nEnd.", ["Two", "x"]],
  ["an equation in a line", "One.\n\nNext is $x$.\n\nEnd.", ["One", "Next"]],
  ["a citation", "One.\n\nNext, by **others** [see @vaswani2017].", ["One", "Next"]],
  ["a citation in a sentence", "One.\n\nNext, *as @vaswani2017 says*.", ["One", "Next"]],
  ["a heading", "One.\n\n## Next", ["One", "Next"]],
  ["a list", "One.\n\n- Next", ["One", "Next"]],
  ["an equation at once", "First $x$.\n\nTwo.", ["", "First"]]
])("later styles are linked before the first block that needs them: %s", async (_, text, place) => {
  expect(await findPlace(text)).toEqual(place);
});

it("later styles are not linked in prose alone", async () => {
  expect(await findPlace("One {props.value}.\n\nTwo.")).toBeUndefined();
});
