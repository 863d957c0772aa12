import type {Tree} from "../plots/virtualDocument.ts";

/** What keeps its node in another order: the node of each tree, and the tree of each node. */
export interface Moved {
  nodes: Map<Tree, Node>;
  trees: Map<Node, Tree>;
}

/** No eye follows more marks than this, and a drawing of so many has no time to lose. */
const most = 400;

/**
 * Returns, if the marks of the group *element* of a drawing, or the labels of an axis, change their
 * order in *trees*, what belongs together by its name. Nothing if all names stay where they are, as
 * after most keystrokes.
 */
export function findMoved(element: Element, trees: Tree[]): Moved | undefined {
  if (trees.length > most) return;
  const isAxis = !element.hasAttribute("class");
  let node = element.firstChild;
  const stays = (tree: Tree) => {
    const same = nameOfTree(tree, isAxis) === (node ? nameOfNode(node, isAxis) : "");
    node = node?.nextSibling ?? null;
    return same;
  };
  if (trees.every(stays)) return;
  const treeByName = new Map(trees.map((tree) => [nameOfTree(tree, isAxis), tree]));
  const moved: Moved = {nodes: new Map(), trees: new Map()};
  for (const node of element.childNodes) {
    const name = nameOfNode(node, isAxis);
    const tree = name && treeByName.get(name);
    if (!tree || moved.nodes.has(tree)) continue;
    moved.nodes.set(tree, node);
    moved.trees.set(node, tree);
  }
  return moved;
}

function nameOfNode(node: Node, isAxis: boolean): string {
  const first = node.firstChild;
  if (first?.nodeName === "title") return withoutNumber(first.textContent!);
  return isAxis && node.nodeName === "text" ? node.textContent! : "";
}

function nameOfTree(tree: Tree, isAxis: boolean): string {
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
