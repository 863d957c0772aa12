// A grid of boxes is painted: by a stroke of the pointer, which gives all boxes under it what the
// first one gets, and with the arrow keys, which go from box to box. A click alone needs no script.
interface Stroke {
  grid: Element;
  first: HTMLInputElement;
  value: boolean;
}
let stroke: Stroke | undefined;

document.addEventListener("pointerdown", ({target, button, isPrimary}) => {
  const first = findBox(target as Element);
  if (!first || button !== 0 || !isPrimary) return;
  stroke = {grid: findGrid(first), first, value: !first.checked};
});
document.addEventListener("pointermove", ({clientX, clientY}) => {
  if (!stroke) return;
  const box = findBox(document.elementFromPoint(clientX, clientY)); // touch stays with its first box
  if (!box || box === stroke.first || findGrid(box) !== stroke.grid) return;
  for (const each of [stroke.first, box]) paintBox(each, stroke.value);
});
for (const end of ["pointerup", "pointercancel"])
  document.addEventListener(end, () => (stroke = undefined));

document.addEventListener("keydown", (event) => {
  const box = findBox(event.target as Element);
  const move = moves[event.key];
  if (!box || !move) return;
  event.preventDefault();
  const rows = [...findGrid(box).querySelectorAll("tbody tr")];
  const boxes = rows.map((row) => [...row.querySelectorAll("input")]);
  const i = boxes.findIndex((row) => row.includes(box));
  const j = boxes[i].indexOf(box);
  boxes[i + move[0]]?.[j + move[1]]?.focus();
});

const moves: {[key: string]: [rows: number, columns: number]} = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1]
};

function findBox(element: Element | null): HTMLInputElement | null {
  const cell = element?.closest(".input-paint td");
  return cell?.querySelector("input") ?? null;
}

function findGrid(box: Element): Element {
  return box.closest(".input-paint")!;
}

function paintBox(box: HTMLInputElement, value: boolean): void {
  if (box.checked === value) return;
  box.checked = value;
  box.dispatchEvent(new Event("input", {bubbles: true}));
}

export {};
