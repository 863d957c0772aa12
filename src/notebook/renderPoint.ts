import type {Tree} from "../plots/tree.ts";
import type {InputForm} from "./input.ts";
import {cleanDrawing} from "./cleanDrawing.ts";
import {toPercent, toPlaceStyle, toPlaceText} from "./pointPlace.ts";

/**
 * Returns what is in a point's field: the drawing, and over it the point, which holds a slider for
 * each direction. They take the keys and are read aloud; the pointer takes the point itself.
 */
export function renderPoint(form: InputForm & {type: "point"}, variable: string): Tree[] {
  const {label, axes, drawing, frame, setting} = form;
  const sliders = axes.map(({label, min, max, step}, i): Tree => {
    const bounds = {min: `${min}`, max: `${max}`, step: `${step}`};
    return ["input", {type: "range", ...bounds, value: `${setting[i]}`, "aria-label": label}, []];
  });
  const place = Object.entries(frame).map(([side, share]) => `${side}:${toPercent(share)}`);
  const handle: Tree = ["span", {class: "handle", style: toPlaceStyle(axes, setting)}, sliders];
  const words = toPlaceText(
    axes.map(({label}) => label),
    setting
  );
  return [
    ["legend", {class: "input-label"}, [label]],
    [
      "div",
      {class: "pad drawing"},
      [
        cleanDrawing(drawing, `input-${variable}-`),
        ["div", {class: "plane", style: place.join(";")}, [handle]]
      ]
    ],
    ["output", {"aria-hidden": "true"}, [words]]
  ];
}
