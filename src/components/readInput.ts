import type {InputSetting} from "../notebook/input.ts";
import {stepsWords as words} from "../words/steps.ts";
import {formatSetting} from "../notebook/formatNumber.ts";
import {toPlaceStyle, toPlaceText} from "../notebook/pointPlace.ts";

/** What a reader has set an input to. */
export interface InputChange {
  variable: string;
  setting: InputSetting;
}

/**
 * Returns what the input that *control* belongs to is set to, or null if it is none or holds no value
 * yet, such as a number half typed. Its attributes are made to say the same, so that an output that is
 * drawn anew is equal to what is there, and the control stays.
 */
export function readInput(control: Element): InputChange | null {
  const input = control.closest<HTMLElement>("[data-variable]");
  const setting = input && settingOf(input, control as HTMLInputElement);
  return setting === null ? null : {variable: input!.dataset.variable!, setting};
}

function settingOf(input: HTMLElement, control: HTMLInputElement): InputSetting | null {
  const {type} = input.dataset;
  if (type === "checkbox") {
    control.toggleAttribute("checked", control.checked);
    return control.checked;
  }
  if (type === "select") {
    const {options, selectedIndex} = control as unknown as HTMLSelectElement;
    [...options].forEach((option, i) => option.toggleAttribute("selected", i === selectedIndex));
    options.selectedIndex = selectedIndex;
    return selectedIndex;
  }
  if (type === "pick") {
    const buttons = [...input.querySelectorAll("input")];
    for (const each of buttons) each.toggleAttribute("checked", each.checked);
    return buttons.indexOf(control);
  }
  if (type === "order")
    return [...input.querySelectorAll("li")].map(({dataset}) => Number(dataset.item));
  if (type === "paint") {
    control.toggleAttribute("checked", control.checked);
    return rowsOf(input, (box) => box.checked);
  }
  if (type !== "text" && !Number.isFinite(control.valueAsNumber)) return null;
  if (type === "number") return toAllowed(control);
  control.setAttribute("value", control.value);
  if (type === "text") return control.value;
  if (type === "grid") return rowsOf(input, numberOf);
  if (type === "point") return movePoint(input);
  const value = control.valueAsNumber;
  if (type === "step") showStep(input, value);
  if (type === "range") input.querySelector("output")!.textContent = formatSetting(value);
  return value;
}

/** Puts the number that cells use into a field that was left empty or beyond its limits. */
export function showUsed(control: Element): void {
  const used = control.getAttribute("value");
  if (control.matches('[data-variable] input[type="number"]') && used !== null)
    (control as HTMLInputElement).value = used;
}

function toAllowed(field: HTMLInputElement): number {
  const [min, max] = [field.min, field.max].map((limit) => (limit === "" ? NaN : Number(limit)));
  const value = field.valueAsNumber;
  const allowed = value < min ? min : value > max ? max : value;
  field.setAttribute("value", String(allowed));
  return allowed;
}

function rowsOf<T>(input: HTMLElement, read: (field: HTMLInputElement) => T): T[][] {
  const rows = [...input.querySelectorAll("tbody tr")];
  return rows.map((row) => [...row.querySelectorAll("input")].map(read));
}

function movePoint(input: HTMLElement): number[] {
  const sliders = [...input.querySelectorAll("input")];
  for (const each of sliders) each.setAttribute("value", each.value);
  const place = sliders.map(({valueAsNumber}) => valueAsNumber);
  const axes = sliders.map(({min, max}) => ({min: Number(min), max: Number(max)}));
  input.querySelector(".handle")!.setAttribute("style", toPlaceStyle(axes, place));
  const names = sliders.map(({ariaLabel}) => ariaLabel!);
  input.querySelector("output")!.textContent = toPlaceText(names, place);
  return place;
}

function showStep(input: HTMLElement, step: number): void {
  const items = [...input.querySelectorAll("li")];
  items.forEach((item, i) => {
    if (i === step) item.setAttribute("aria-current", "step");
    else item.removeAttribute("aria-current");
  });
  const [next] = input.querySelectorAll('[data-step="1"]');
  next.textContent = step + 1 < items.length ? words.next : words.again;
  const now = words.at(step + 1, items.length, items[step].textContent);
  input.querySelector("output")!.textContent = now;
}

// A field that is half typed keeps the number it had.
function numberOf(field: HTMLInputElement): number {
  return Number.isFinite(field.valueAsNumber)
    ? field.valueAsNumber
    : Number(field.getAttribute("value"));
}
