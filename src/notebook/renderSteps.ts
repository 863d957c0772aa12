import type {Tree} from "../plots/tree.ts";
import type {InputForm} from "./input.ts";
import {stepsWords as words} from "../words/steps.ts";

/**
 * Returns what is in the group of a way in steps: all of them, to be read, with the one that is shown
 * marked, and buttons and a slider to go on by.
 */
export function renderSteps({label, options, setting}: InputForm & {type: "step"}): Tree[] {
  const items = options.map((text, i): Tree => {
    return ["li", i === setting ? {"aria-current": "step"} : {}, [text]];
  });
  const button = (step: number, text: string): Tree => {
    return ["button", {type: "button", "data-step": `${step}`}, [text]];
  };
  const bounds = {min: "0", max: `${options.length - 1}`, step: "1"};
  const slider: Tree = [
    "input",
    {type: "range", ...bounds, value: `${setting}`, "aria-label": label},
    []
  ];
  const isLast = setting + 1 === options.length;
  const buttons = [button(-1, words.before), slider, button(1, isLast ? words.again : words.next)];
  return [
    ["span", {class: "input-label"}, [label]],
    ["ol", {}, items],
    ["p", {}, buttons],
    ["output", {}, [words.at(setting + 1, options.length, options[setting])]]
  ];
}
