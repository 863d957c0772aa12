// What a downloaded Jupyter notebook has in the place of the page: the kernel of Deno shows values.
import type {Input, InputSetting} from "./input.ts";
import type {DisplayOptions} from "./inspect.ts";
import {VirtualElement} from "../plots/virtualDocument.ts";
import {inspect} from "./inspect.ts";
import {ViewValue} from "./live.ts";
import {toSvg} from "./toSvg.ts";
import {toText} from "./toText.ts";

export {stream} from "./print.ts";

/** the style of drawings that stand alone, put in by the build */
declare const SVG_STYLE: string;

/** What the kernel shows, by media type. */
type Bundle = {[mediaType: string]: string};

const kernel = (
  globalThis as {
    Deno?: {jupyter?: {display(bundle: Bundle, options: {raw: boolean}): Promise<void>}};
  }
).Deno?.jupyter;

// The kernel asks the last value of a cell by this name how it is shown: plots as pictures, lists and
// matrices as on the page.
for (const {prototype} of [VirtualElement, Array]) {
  Object.defineProperty(prototype, Symbol.for("Jupyter.display"), {
    value(this: unknown) {
      return toBundle(this);
    }
  });
}

/** Shows *value* under the cell and returns it. */
export function display<T>(value: T, options: DisplayOptions = {}): T {
  if (value !== undefined) show(toBundle(value, options));
  return value;
}

/** Returns the value of *input*, which the variable *name* has, and shows it. */
export function view<Value>(input: Input<Value>, name: string, setting?: InputSetting): Value {
  const value = new ViewValue(input, setting);
  show({"text/plain": toText({kind: "input", variable: name, form: value.toForm(name)})});
  return value.value as Value;
}

function toBundle(value: unknown, options: DisplayOptions = {}): Bundle {
  const shown = inspect(value, options);
  const svg = shown.kind === "drawing" ? toSvg(shown.tree, SVG_STYLE) : undefined;
  return {"text/plain": toText(shown), ...(svg && {"image/svg+xml": svg})};
}

function show(bundle: Bundle): void {
  if (kernel) void kernel.display(bundle, {raw: true});
  else console.log(bundle["text/plain"]);
}
