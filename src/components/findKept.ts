import type {Tree} from "../plots/tree.ts";
import type {Drawn} from "./drawn.ts";

/** No eye follows more marks than this, and a drawing of so many has no time to lose. */
const most = 400;

/**
 * Returns, for each of *trees*, which of the nodes *before* in *element* it continues, if any: one of
 * its form and, in a group of a drawing, of its name. Returns *before* itself if all stay where they
 * are, as after most keystrokes.
 */
export function findKept(element: Element, before: Drawn[], trees: Tree[]): (Drawn | undefined)[] {
  const nameOf = findNaming(element, trees);
  const stays = (tree: Tree, i: number) =>
    isAlike(before[i].tree, tree) && nameOf(before[i].tree) === nameOf(tree);
  if (trees.length === before.length && trees.every(stays)) return before;
  const wanted = new Set(trees.map(nameOf).filter((name) => name !== ""));
  const free = new Set(before);
  const take = (tree: Tree, fits: (name: string) => boolean) => {
    const found = [...free].find(({tree: was}) => isAlike(was, tree) && fits(nameOf(was)));
    if (found) free.delete(found);
    return found;
  };
  return trees.map((tree) => {
    const name = nameOf(tree);
    const own = name === "" ? undefined : take(tree, (each) => each === name);
    return own ?? take(tree, (each) => !wanted.has(each));
  });
}

function isAlike(was: Tree, tree: Tree): boolean {
  if (typeof was === "string" || typeof tree === "string") return typeof was === typeof tree;
  return was[0] === tree[0] && was[1].class === tree[1].class;
}

// The marks of a drawing and the labels of its axes have names; all else has none.
function findNaming(element: Element, trees: Tree[]): (tree: Tree) => string {
  if (element.localName !== "g" || trees.length > most) return () => "";
  const isAxis = !element.hasAttribute("class");
  return (tree) => findName(tree, isAxis);
}

function findName(tree: Tree, isAxis: boolean): string {
  const [tag, , [first, ...more]] = typeof tree === "string" ? ["", {}, []] : tree;
  if (Array.isArray(first)) {
    return first[0] === "title" ? withoutNumber(String(first[2][0] ?? "")) : "";
  }
  return isAxis && tag === "text" && more.length === 0 ? (first ?? "") : "";
}

// The title of a mark ends in its number: "fox → quick: weight 0.12".
function withoutNumber(title: string): string {
  return title.slice(0, title.lastIndexOf(":"));
}
