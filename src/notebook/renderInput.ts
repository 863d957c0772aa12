import type {Tree} from "../plots/virtualDocument.ts";
import type {Display} from "./display.ts";
import type {InputForm} from "./input.ts";
import {formatNumber} from "./formatNumber.ts";

type Attributes = {[name: string]: string};

/** Returns an input as its control; `data-variable` and `data-type` say what it sets. */
export function renderInput({variable, form}: Extract<Display, {kind: "input"}>): Tree {
  const attributes = {
    class: `input input-${form.type}`,
    "data-variable": variable,
    "data-type": form.type
  };
  const label: Tree = ["span", {class: "input-label"}, [form.label]];
  if (form.type === "grid") return ["fieldset", attributes, renderGrid(form)];
  if (form.type === "checkbox") {
    const box: Tree = ["input", {type: "checkbox", ...(form.setting && {checked: ""})}, []];
    return ["label", attributes, [box, label]];
  }
  const control = renderControl(form);
  if (form.type !== "range") return ["label", attributes, [label, control]];
  const value: Tree = ["output", {"aria-hidden": "true"}, [formatNumber(form.setting)]];
  return ["label", attributes, [label, control, value]];
}

function renderControl(form: Exclude<InputForm, {type: "grid" | "checkbox"}>): Tree {
  switch (form.type) {
    case "range":
      return ["input", {type: "range", ...toBounds(form), value: `${form.setting}`}, []];
    case "number":
      return [
        "input",
        {type: "number", ...toBounds({step: "any", ...defined(form)}), value: `${form.setting}`},
        []
      ];
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

function renderGrid({label, rows, columns, step, setting}: InputForm & {type: "grid"}): Tree[] {
  const fields = setting.map((row, i) =>
    row.map((value, j): Tree => {
      const name = `${label}: ${rows[i] ?? `row ${i + 1}`}, ${columns[j] ?? `column ${j + 1}`}`;
      const given = {
        type: "number",
        step: `${step ?? "any"}`,
        value: `${value}`,
        "aria-label": name
      };
      return ["td", {}, [["input", given, []]]];
    })
  );
  const corner: Tree[] = rows.length > 0 ? [["td", {}, []]] : [];
  const heads = columns.map((each): Tree => ["th", {scope: "col"}, [each]]);
  const body = fields.map((row, i): Tree => {
    const head: Tree[] = rows.length > 0 ? [["th", {scope: "row"}, [rows[i] ?? ""]]] : [];
    return ["tr", {}, [...head, ...row]];
  });
  const head: Tree[] =
    columns.length > 0 ? [["thead", {}, [["tr", {}, [...corner, ...heads]]]]] : [];
  return [
    ["legend", {class: "input-label"}, [label]],
    ["table", {class: "matrix"}, [...head, ["tbody", {}, body]]]
  ];
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

function defined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
