import type {Tree} from "../plots/tree.ts";
import type {InputForm} from "./input.ts";
import {formatFixed} from "../plots/format.ts";
import {findFullColour, toShade} from "../plots/ink.ts";
import {matrixWords as words} from "../words/matrix.ts";

/** An input that is a table of controls. */
export type TableForm = InputForm & {type: "grid" | "paint" | "pick"};

/** Returns the label and the table of an input, with a control in each of its places. */
export function renderInputTable(form: TableForm, variable: string): Tree[] {
  const {label, rows, columns} = form;
  const body = renderEntries(form, variable).map((entries, i): Tree => {
    const head: Tree[] = rows.length > 0 ? [["th", {scope: "row"}, [rows[i] ?? ""]]] : [];
    return ["tr", {}, [...head, ...entries]];
  });
  const corner: Tree[] = rows.length > 0 ? [["td", {}, []]] : [];
  const heads = columns.map((each): Tree => ["th", {scope: "col"}, [each]]);
  const head: Tree[] =
    columns.length > 0 ? [["thead", {}, [["tr", {}, [...corner, ...heads]]]]] : [];
  return [
    ["legend", {class: "input-label"}, [label]],
    ["table", {class: "matrix"}, [...head, ["tbody", {}, body]]]
  ];
}

function renderEntries(form: TableForm, variable: string): Tree[][] {
  if (form.type === "pick") return renderChoices(form, variable);
  return form.setting.map((row, i) =>
    row.map((value, j): Tree => {
      const name = `${form.label}: ${words.entry(...nameEntry(form, i, j))}`;
      return ["td", {}, [toControl(value, name, form)]];
    })
  );
}

function toControl(value: number | boolean, name: string, form: TableForm): Tree {
  const named = {"aria-label": name};
  if (typeof value === "boolean")
    return ["input", {type: "checkbox", ...(value && {checked: ""}), ...named}, []];
  const step = form.type === "grid" ? (form.step ?? "any") : "any";
  return ["input", {type: "number", step: `${step}`, value: `${value}`, ...named}, []];
}

// One of all entries is chosen, so they are radio buttons of one name.
function renderChoices(form: InputForm & {type: "pick"}, variable: string): Tree[][] {
  const {entries, meaning, decimals, setting} = form;
  const largest = findFullColour(entries.flat());
  return entries.map((row, i) =>
    row.map((value, j): Tree => {
      const {opacity, ink} = toShade(Math.abs(value) / largest);
      const text = formatFixed(value, decimals);
      const button = {
        type: "radio",
        name: `pick-${variable}`,
        ...(i * row.length + j === setting && {checked: ""}),
        "aria-label": `${words.pair(...nameEntry(form, i, j))}: ${text}`
      };
      return [
        "td",
        {
          class: `entry out-${value < 0 ? "negative" : meaning} ${ink}`,
          style: `--share:${Number(opacity.toFixed(3))}`
        },
        [
          [
            "label",
            {},
            [
              ["input", button, []],
              ["span", {}, [text]]
            ]
          ]
        ]
      ];
    })
  );
}

/** Returns the names of the row and of the column of an entry. */
export function nameEntry(
  {rows, columns}: Pick<TableForm, "rows" | "columns">,
  i: number,
  j: number
): [string, string] {
  return [rows[i] ?? words.row(i + 1), columns[j] ?? words.column(j + 1)];
}
