import {mdxToJs} from "satteri";
import {describe, expect, it} from "vitest";
import {laterStyles} from "../../src/markdown/laterStyles.ts";

type Name = "chapter" | "outputs" | "exercises";

/** Returns the words between which styles are linked in *text*; nothing if they are not. */
async function findPlace(name: Name, text: string): Promise<string[] | undefined> {
  const {code} = await mdxToJs(text, {
    features: {math: true},
    mdastPlugins: [laterStyles],
    jsx: true
  });
  const [above, below, ...more] = code.split(`<ChapterStyles name="${name}" />`);
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
])(
  "the chapter's styles are linked before the first block that needs them: %s",
  async (_, text, place) => {
    expect(await findPlace("chapter", text)).toEqual(place);
  }
);

it("no styles are linked in prose alone", async () => {
  expect(await findPlace("chapter", "One {props.value}.\n\nTwo.")).toBeUndefined();
});

const chapter = `One.

\`\`\`ts name=a fold
setup
\`\`\`

Two.

\`\`\`ts name=b
shown
\`\`\`

Three.

<Figure name="c">Four.</Figure>

Five.

<Exercise name="d">Six.</Exercise>
`;

describe("the styles of what cells show are linked", () => {
  it("before the first cell that is not folded", async () => {
    expect(await findPlace("outputs", chapter)).toEqual(["Two", "shown"]);
  });

  it("before a figure", async () => {
    expect(await findPlace("outputs", chapter.replace("name=b", "name=b fold"))).toEqual([
      "Three",
      "Four"
    ]);
  });

  it("at the end, for cells that readers add, where nothing is shown", async () => {
    expect(await findPlace("outputs", "# One")).toEqual(["One", undefined]);
  });
});

describe("the styles of exercises are linked", () => {
  it("before the second block that shows something, so that one is painted before", async () => {
    expect(await findPlace("exercises", chapter)).toEqual(["Three", "Four"]);
  });

  it("before an exercise", async () => {
    const text = "One.\n\n<Exercise>Two.</Exercise>\n\n<Exercise>Three.</Exercise>";
    expect(await findPlace("exercises", text)).toEqual(["One", "Two"]);
  });
});
