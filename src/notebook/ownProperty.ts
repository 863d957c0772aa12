/** What stands for the value of a property that is computed by a getter. */
const getter = Symbol("getter");

/** Returns the value of an object's own property, read without calling its getter. */
export function ownProperty(object: object, key: PropertyKey): unknown {
  const property = Object.getOwnPropertyDescriptor(object, key);
  return property && !("value" in property) ? getter : property?.value;
}
