import type {Tree} from "../plots/tree.ts";
import type {InputForm} from "./input.ts";
import {orderWords as words} from "../words/order.ts";

/** Returns what is in the field of a list to put in order: its items, each with buttons to move it. */
export function renderOrder({label, options, setting}: InputForm & {type: "order"}): Tree[] {
  const items = setting.map((index): Tree => {
    const text = options[index];
    const button = (step: number, direction: string): Tree => {
      const name = words.move(direction, text);
      return ["button", {type: "button", "data-move": `${step}`, "aria-label": name}, [direction]];
    };
    const parts: Tree[] = [
      ["span", {class: "grip", "aria-hidden": "true"}, []],
      ["span", {class: "item"}, [text]],
      button(-1, words.up),
      button(1, words.down)
    ];
    return ["li", {"data-item": `${index}`}, parts];
  });
  return [
    ["legend", {class: "input-label"}, [label]],
    ["ol", {}, items],
    ["output", {}, []]
  ];
}
