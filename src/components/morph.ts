/**
 * Makes *old*, a node on the page, like *fresh*. Where the two have the same form, the old node stays
 * and takes the new attributes and texts: a bar grows, a shade deepens, and what a reader has opened
 * or focused stays so. Where they have not, the new node takes the place of the old.
 */
export function morph(old: ChildNode, fresh: ChildNode): void {
  if (!isAlike(old, fresh)) old.replaceWith(fresh);
  else if (old instanceof Element) morphElement(old, fresh as Element);
  else if (old.textContent !== fresh.textContent) old.textContent = fresh.textContent;
}

function isAlike(old: Node, fresh: Node): boolean {
  if (old.nodeName !== fresh.nodeName) return false;
  if (!(old instanceof Element)) return true;
  return old.getAttribute("class") === (fresh as Element).getAttribute("class");
}

function morphElement(old: Element, fresh: Element): void {
  for (const {name} of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !isReaders(name)) change(old, name, null);
  }
  for (const {name, value} of fresh.attributes) {
    if (old.getAttribute(name) !== value) change(old, name, value);
  }
  const left = [...old.childNodes];
  let next = old.firstChild;
  for (const child of [...fresh.childNodes]) {
    const i = left.findIndex((each) => isAlike(each, child));
    const [kept = child] = i < 0 ? [] : left.splice(i, 1);
    if (kept !== child) morph(kept, child);
    if (kept === next) next = next.nextSibling;
    else old.insertBefore(kept, next);
  }
  for (const child of left) child.remove();
}

// A control that a reader has used no longer follows its attributes: it is set, too.
function change(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
  if (!(element instanceof HTMLInputElement)) return;
  if (name === "checked") element.checked = value !== null;
  if (name === "value" && value !== null) element.value = value;
}

// What the page or its reader has set on a drawing: an opened table, a line that is read aloud.
function isReaders(name: string): boolean {
  return name === "open" || name === "aria-live" || name === "data-linked";
}
