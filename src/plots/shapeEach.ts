import type {RenderFunction} from "@observablehq/plot";

/** Attributes of a shape, such as its class. */
type Attributes = {[name: string]: string | number};

/**
 * Returns a render transform of Plot that gives the shape of each of *data* attributes of its own,
 * where *toAttributes* has some for it. So what differs in its look alone is one mark, and a datum
 * keeps its shape when its look changes.
 */
export function shapeEach<T>(
  data: T[],
  toAttributes: (datum: T) => Attributes | undefined
): RenderFunction {
  return (index, scales, values, dimensions, context, next) => {
    const group = next!(index, scales, values, dimensions, context)!;
    const shapes = group.children;
    for (let i = 0; i < shapes.length; i++) {
      const attributes = toAttributes(data[index[i]]);
      for (const name in attributes) shapes[i].setAttribute(name, String(attributes[name]));
    }
    return group;
  };
}
