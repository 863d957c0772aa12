import {defineMdastPlugin} from "satteri";

/**
 * Gives each `<Figure name="…">` of a chapter its number, `props.figures["…"]`. The page that renders
 * the chapter passes in `figures`.
 */
export const figures = defineMdastPlugin({
  name: "figures",
  mdxJsxFlowElement(node, context) {
    if (node.name !== "Figure") return;
    const valueOf = (attribute: string) =>
      node.attributes.find((each) => each.type === "mdxJsxAttribute" && each.name === attribute)
        ?.value;
    const name = valueOf("name");
    if (typeof name !== "string" || valueOf("number")) return;
    const value = `props.figures[${JSON.stringify(name)}]`;
    const number = {
      type: "mdxJsxAttribute" as const,
      name: "number",
      value: {type: "mdxJsxAttributeValueExpression" as const, value}
    };
    context.replaceNode(node, {...node, attributes: [...node.attributes, number]});
  }
});
