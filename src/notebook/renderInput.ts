import type {Tree} from "../plots/tree.ts";
import type {Display} from "./display.ts";
import type {InputForm} from "./input.ts";
import type {TableForm} from "./renderInputTable.ts";
import {formatSetting} from "./formatNumber.ts";
import {renderInputTable} from "./renderInputTable.ts";
import {renderOrder} from "./renderOrder.ts";
import {renderPoint} from "./renderPoint.ts";
import {renderSteps} from "./renderSteps.ts";

type Attributes = {[name: string]: string};

/** Returns an input as its control; `data-variable` and `data-type` say what it sets. */
export function renderInput({variable, form}: Extract<Display, {kind: "input"}>): Tree {
  const attributes = {
    class: `input input-${form.type}`,
    "data-variable": variable,
    "data-type": form.type
  };
  const label: Tree = ["span", {class: "input-label"}, [form.label]];
  if (form.type === "step")
    return ["div", {...attributes, role: "group", "aria-label": form.label}, renderSteps(form)];
  if (form.type === "point") {
    const shaded = `${attributes.class} out-${form.meaning}`;
    return ["fieldset", {...attributes, class: shaded}, renderPoint(form, variable)];
  }
  if (form.type === "order") return ["fieldset", attributes, renderOrder(form)];
  if (isTable(form)) return ["fieldset", attributes, renderInputTable(form, variable)];
  if (form.type === "checkbox") {
    const box: Tree = ["input", {type: "checkbox", ...(form.setting && {checked: ""})}, []];
    return ["label", attributes, [box, label]];
  }
  const control = renderControl(form);
  if (form.type !== "range") return ["label", attributes, [label, control]];
  const value: Tree = ["output", {"aria-hidden": "true"}, [formatSetting(form.setting)]];
  return ["label", attributes, [label, control, value]];
}

function isTable(form: InputForm): form is TableForm {
  return form.type === "grid" || form.type === "paint" || form.type === "pick";
}

type Control = Exclude<
  InputForm,
  {type: TableForm["type"] | "checkbox" | "step" | "point" | "order"}
>;

function renderControl(form: Control): Tree {
  switch (form.type) {
    case "range":
      return ["input", {type: "range", ...toBounds(form), value: `${form.setting}`}, []];
    case "number": {
      const bounds = toBounds({...form, step: form.step ?? "any"});
      return ["input", {type: "number", ...bounds, value: `${form.setting}`}, []];
    }
    case "text": {
      const hint = form.placeholder && {placeholder: form.placeholder};
      return ["input", {type: "text", ...hint, value: form.setting}, []];
    }
    case "select": {
      const options = form.options.map((name, i): Tree => {
        return ["option", {...(i === form.setting && {selected: ""})}, [name]];
      });
      return ["select", {}, options];
    }
  }
}

function toBounds({
  min,
  max,
  step
}: {
  min?: number;
  max?: number;
  step?: number | string;
}): Attributes {
  return Object.fromEntries(
    Object.entries({min, max, step})
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)])
  );
}
