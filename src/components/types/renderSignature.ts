import type {Signature} from "../../notebook/types/findSignature.ts";
import {toDom} from "../../notebook/sandbox/toDom.ts";
import {renderDocstring} from "../../notebook/types/renderDocstring.ts";

/** Returns how a function is called, with the parameter marked whose argument is being typed. */
export function renderSignature(signature: Signature): HTMLElement {
  const {prefix, parameters, suffix, current, summary} = signature;
  const element = document.createElement("div");
  element.className = "type-info type-signature";
  const code = document.createElement("pre");
  parameters.forEach((text, i) => {
    const parameter = document.createElement(i === current ? "strong" : "span");
    parameter.textContent = text;
    code.append(i === 0 ? "" : ", ", parameter);
  });
  code.prepend(prefix);
  code.append(suffix);
  element.append(code, ...renderDocstring(summary).map((tree) => toDom(tree, document)));
  return element;
}
