/** The inputs that a pointer holds: they are not drawn anew under it. */
export const held = new WeakSet<Element>();
