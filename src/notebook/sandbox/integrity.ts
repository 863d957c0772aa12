import {globals} from "../globals.ts";

const {getPrototypeOf, isExtensible} = Object;
const {getOwnPropertyDescriptor, ownKeys} = Reflect;

/**
 * Notes how JavaScript's own objects are now, and returns a function that tells whether they are
 * still so. All cells share them: a cell that changes one could change what every other cell gives.
 *
 * The function uses nothing that could have been changed: no iterator and no method.
 */
export function watchIntrinsics(scope: object): () => boolean {
  const objects = findIntrinsics(scope);
  const kept = objects.map((object) => ({
    object,
    size: object === scope ? -1 : ownKeys(object).length, // cells may leave names in the scope
    isExtensible: isExtensible(object),
    properties: ownKeys(object).map((key) => ({key, ...getOwnPropertyDescriptor(object, key)!}))
  }));
  return () => {
    for (let i = 0; i < kept.length; i++) {
      const {object, size, isExtensible: was, properties} = kept[i];
      if (isExtensible(object) !== was) return false;
      if (size >= 0 && ownKeys(object).length !== size) return false;
      for (let j = 0; j < properties.length; j++) {
        const {key, value, get, set, writable} = properties[j];
        const now = getOwnPropertyDescriptor(object, key);
        if (now?.get !== get || now?.set !== set || now?.writable !== writable) return false;
        if (now?.value !== value && now?.value === now?.value) return false; // NaN is itself
      }
    }
    return true;
  };
}

// The scope, what its names stand for, and what has no name: the prototypes of functions, generators
// and iterators.
function findIntrinsics(scope: object): object[] {
  const named = [...globals].map((name) => (scope as {[name: string]: unknown})[name]);
  const functions = [async () => {}, function* () {}, async function* () {}];
  const iterators = [
    [][Symbol.iterator](),
    new Map().entries(),
    new Set().values(),
    ""[Symbol.iterator]()
  ];
  const found = new Set<object>([scope]);
  for (const value of [...named, ...functions, ...iterators]) add(value);
  return [...found];

  function add(value: unknown): void {
    if ((typeof value !== "object" && typeof value !== "function") || !value || found.has(value)) {
      return;
    }
    found.add(value);
    add(getPrototypeOf(value));
    add(getOwnPropertyDescriptor(value, "prototype")?.value);
  }
}
