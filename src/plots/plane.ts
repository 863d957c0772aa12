import type {Markish} from "@observablehq/plot";
import type {Tree} from "./tree.ts";
import {Plot} from "./plot.ts";
import {toTree} from "./toTree.ts";
import {VirtualElement} from "./virtualDocument.ts";

/** A direction of a plane: its name, and how far it reaches. */
export interface PlaneAxis {
  label: string;
  min: number;
  max: number;
}

/** Where something is in a drawing, in shares of its width and height. */
export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

const size = 340;
const margins = {marginLeft: 44, marginRight: 20, marginTop: 28, marginBottom: 36};

/**
 * Returns a square drawing of *marks* over two axes, and where in it the plane is that the axes span.
 * *description* says what it shows to those who cannot see it.
 */
export function drawPlane(
  x: PlaneAxis,
  y: PlaneAxis,
  {marks, description}: {marks: readonly Markish[]; description: string}
): {drawing: Tree; frame: Frame} {
  const toScale = ({label, min, max}: PlaneAxis) => {
    return {type: "linear", label, domain: [min, max], ticks: 3, labelArrow: "none"} as const;
  };
  const plot = Plot.plot({
    className: "plane",
    ...(description && {ariaLabel: description}),
    width: size,
    height: size,
    ...margins,
    x: {...toScale(x), labelAnchor: "center"},
    y: toScale(y),
    marks: [Plot.frame({className: "plane-edge"}), ...marks]
  });
  if (!(plot instanceof VirtualElement))
    throw new TypeError("the marks are not of the notebook's Plot");
  const [tag, attributes, children] = toTree(plot);
  const hidden = !description && {"aria-hidden": "true"};
  return {drawing: [tag, {...attributes, ...hidden}, children], frame: toFrame()};
}

function toFrame(): Frame {
  const {marginLeft, marginRight, marginTop, marginBottom} = margins;
  return {
    left: marginLeft / size,
    top: marginTop / size,
    width: (size - marginLeft - marginRight) / size,
    height: (size - marginTop - marginBottom) / size
  };
}
