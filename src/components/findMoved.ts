import type {Tree} from "../plots/virtualDocument.ts";

/**
 * Returns, if the marks of a drawing in *element*, or the labels of its axes, change their order in
 * *trees*, the node of each tree by its name, and of each such node its tree. Nothing if all names
 * stay where they are, as after most keystrokes.
 */
export function findMoved(
  element: Element,
  trees: Tree[]
): Map<Tree | Node, Tree | Node> | undefined {
  const isAxis = element.localName === "g" && !element.hasAttribute("class");
  const nodes = [...element.childNodes];
  const names = nodes.map((node) => nameOfNode(node, isAxis));
  const wanted = trees.map((tree) => nameOfTree(tree, isAxis));
  if (wanted.every((name, i) => name === (names[i] ?? ""))) return;
  const treeByName = new Map(wanted.map((name, i) => [name, trees[i]]));
  const pairs = new Map<Tree | Node, Tree | Node>();
  names.forEach((name, i) => {
    const tree = name && treeByName.get(name);
    if (tree && !pairs.has(tree)) pairs.set(tree, nodes[i]).set(nodes[i], tree);
  });
  return pairs;
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
