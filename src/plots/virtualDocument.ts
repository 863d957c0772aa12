import type {Tree} from "./tree.ts";
import {textOf} from "./tree.ts";

const SVG = "http://www.w3.org/2000/svg";
const HTML = "http://www.w3.org/1999/xhtml";

/**
 * A document without a browser, with just what d3-selection and Observable Plot ask of one. Its
 * elements become plain trees, which can be sent, printed and checked; nothing is ever parsed.
 */
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

/** A node of a virtual document. */
export class VirtualNode {
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

/** A part of a drawing that is a tree already. */
export class VirtualPart extends VirtualNode {
  readonly tree: Tree;
  constructor(document: VirtualDocument, tree: Tree) {
    super(document);
    this.tree = tree;
  }
  override get textContent(): string {
    return textOf(this.tree);
  }
}

class VirtualText extends VirtualNode {
  readonly nodeType = 3;
  readonly data: string;
  constructor(document: VirtualDocument, data: string, parent: VirtualElement | null = null) {
    super(document);
    this.data = data;
    this.parentNode = parent;
  }
  override get textContent(): string {
    return this.data;
  }
}

/** An element of a virtual document. */
export class VirtualElement extends VirtualNode {
  readonly nodeType = 1;
  readonly tagName: string;
  readonly namespaceURI: string;
  readonly attributes: {[name: string]: string} = {};
  childNodes: VirtualNode[] = [];

  constructor(document: VirtualDocument, tag: string, namespace = SVG) {
    super(document);
    this.tagName = tag;
    this.namespaceURI = namespace;
  }

  get style(): {setProperty(name: string, value: string): void} {
    return {setProperty: (name, value) => this.addStyle(name, value)};
  }
  getAttribute(name: string): string | null {
    return this.hasAttribute(name) ? this.attributes[name] : null;
  }
  hasAttribute(name: string): boolean {
    return Object.hasOwn(this.attributes, name);
  }
  setAttribute(name: string, value: unknown): void {
    this.attributes[name] = String(value);
  }
  setAttributeNS(_namespace: string, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }
  removeAttribute(name: string): void {
    delete this.attributes[name];
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
    if (at < 0) this.childNodes.push(child);
    else this.childNodes.splice(at, 0, child);
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
    if (text !== null && text !== "") {
      this.childNodes.push(new VirtualText(this.ownerDocument, String(text), this));
    }
  }

  private addStyle(name: string, value: string): void {
    const style = this.getAttribute("style");
    this.setAttribute("style", `${style ? `${style};` : ""}${name}:${value}`);
  }
}

/** Returns whether *value* is an element of a virtual document. */
export function isVirtualElement(value: unknown): value is VirtualElement {
  return value instanceof VirtualElement;
}
