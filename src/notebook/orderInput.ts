import type {InputSetting} from "./input.ts";
import {checkInput, Input} from "./input.ts";

/** How long a list may be. */
const longest = 50;

/**
 * Returns a list to put in order, by dragging or with buttons; its value is the *items* in the order
 * that they stand in. *format* gives the words of an item.
 */
export function order<Item>(
  items: readonly Item[],
  {label = "", format = String}: {label?: string; format?: (item: NoInfer<Item>) => string} = {}
): Input<Item[]> {
  const count = items.length;
  checkInput(count > 1 && count <= longest, `an order has 2 to ${longest} items, not ${count}`);
  const isOrder = (setting: InputSetting): setting is number[] =>
    Array.isArray(setting) &&
    setting.length === count &&
    items.every((_, i) => (setting as unknown[]).includes(i));
  return new Input(
    {
      type: "order",
      label,
      options: items.map((item) => `${format(item)}`),
      setting: items.map((_, i) => i)
    },
    (setting) => (setting as number[]).map((index) => items[index]),
    (setting) => (isOrder(setting) ? setting : undefined)
  );
}
