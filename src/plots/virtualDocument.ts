/** A drawing as plain data: a text, or a tag with its attributes and what is in it. */
export type Tree = string | [tag: string, attributes: {[name: string]: string}, children: Tree[]];

const SVG = "http://www.w3.org/2000/svg";
const HTML = "http://www.w3.org/1999/xhtml";

/**
 * A document without a browser, with just what d3-selection and Observable Plot ask of one. Its
 * elements become plain trees, which can be sent, printed and checked; nothing is ever parsed.
 */
export function createVirtualDocument(): VirtualDocument {
  return new VirtualDocument();
}

/** Returns whether *value* is an element of a virtual document. */
export function isVirtualElement(value: unknown): value is VirtualElement {
  return value instanceof VirtualElement;
}

/** Returns the tree that *element* is the root of. */
export function toTree(element: VirtualElement): Tree {
  return [
    element.tagName,
    Object.fromEntries(
      [...element.attributes].map(([name, value]) => [name, rounded(name, value)])
    ),
    element.childNodes.map((child) =>
      child instanceof VirtualElement ? toTree(child) : child.textContent
    )
  ];
}

// Engines differ in the last digits of exp and log, which no one can see: a drawing is the same in
// all of them, byte for byte, and shorter too.
function rounded(name: string, value: string): string {
  if (name === "aria-label" || !value.includes(".")) return value;
  return value.replace(/-?\d+\.\d{3,}(?:e[+-]?\d+)?/g, (number) =>
    String(Number(Number(number).toFixed(2)))
  );
}

/** Returns the element of *document* that *tree* describes. */
export function fromTree(tree: Tree, document: VirtualDocument): VirtualNode {
  if (typeof tree === "string") return document.createTextNode(tree);
  const [tag, attributes, children] = tree;
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map((child) => fromTree(child, document)));
  return element;
}

/** The document that virtual elements are made by. */
export class VirtualDocument {
  readonly nodeType = 9;
  readonly documentElement = new VirtualElement(this, "html", HTML);
  readonly defaultView = null;

  createElementNS(namespace: string, tag: string): VirtualElement {
    return new VirtualElement(this, tag, namespace);
  }
  createElement(tag: string): VirtualElement {
    return new VirtualElement(this, tag, HTML);
  }
  createTextNode(text: string): VirtualText {
    return new VirtualText(this, String(text));
  }
  querySelector(): null {
    return null;
  }
}

class VirtualNode {
  readonly ownerDocument: VirtualDocument;
  parentNode: VirtualElement | null = null;
  constructor(document: VirtualDocument) {
    this.ownerDocument = document;
  }
  get textContent(): string {
    return "";
  }
  get nextSibling(): VirtualNode | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }
  remove(): void {
    this.parentNode?.removeChild(this);
  }
}

class VirtualText extends VirtualNode {
  readonly nodeType = 3;
  readonly data: string;
  constructor(document: VirtualDocument, data: string) {
    super(document);
    this.data = data;
  }
  override get textContent(): string {
    return this.data;
  }
}

export class VirtualElement extends VirtualNode {
  readonly nodeType = 1;
  readonly tagName: string;
  readonly namespaceURI: string;
  readonly attributes = new Map<string, string>();
  readonly style = {
    setProperty: (name: string, value: string) => this.addStyle(name, value)
  };
  childNodes: VirtualNode[] = [];

  constructor(document: VirtualDocument, tag: string, namespace = SVG) {
    super(document);
    this.tagName = tag;
    this.namespaceURI = namespace;
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }
  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }
  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }
  setAttributeNS(_namespace: string, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  get firstChild(): VirtualNode | null {
    return this.childNodes[0] ?? null;
  }
  get lastChild(): VirtualNode | null {
    return this.childNodes.at(-1) ?? null;
  }
  get children(): VirtualElement[] {
    return this.childNodes.filter(isVirtualElement);
  }
  hasChildNodes(): boolean {
    return this.childNodes.length > 0;
  }
  appendChild<N extends VirtualNode>(child: N): N {
    return this.insertBefore(child, null);
  }
  insertBefore<N extends VirtualNode>(child: N, next: VirtualNode | null): N {
    child.remove();
    const at = next ? this.childNodes.indexOf(next) : -1;
    this.childNodes.splice(at < 0 ? this.childNodes.length : at, 0, child);
    child.parentNode = this;
    return child;
  }
  removeChild<N extends VirtualNode>(child: N): N {
    this.childNodes = this.childNodes.filter((each) => each !== child);
    child.parentNode = null;
    return child;
  }
  append(...children: (VirtualNode | string)[]): void {
    for (const child of children) {
      this.appendChild(
        typeof child === "string" ? this.ownerDocument.createTextNode(child) : child
      );
    }
  }

  override get textContent(): string {
    return this.childNodes.map((child) => child.textContent).join("");
  }
  override set textContent(text: string | null) {
    this.childNodes = [];
    if (text !== null && text !== "") this.append(String(text));
  }

  private addStyle(name: string, value: string): void {
    const style = this.getAttribute("style");
    this.setAttribute("style", `${style ? `${style};` : ""}${name}:${value}`);
  }
}
