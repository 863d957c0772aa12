import {held} from "./held.ts";
import {isCombined} from "./isCombined.ts";
import {isTap} from "./isTap.ts";
import {findPlane, findSliders, setSliders} from "./pointPlane.ts";

// A point is dragged in its plane by the pointer, and goes in all four directions by the arrow keys,
// where a browser would move one slider. What is set are the sliders in it, so that all else is as with
// any other slider.
interface Drag {
  plane: HTMLElement;
  /** how far from the middle of the point it was taken, in pixels */
  dx: number;
  dy: number;
}
let drag: Drag | undefined;

document.addEventListener("pointerdown", (event) => {
  const {target, button, isPrimary} = event;
  const plane = findPlane(target);
  if (!plane || button !== 0 || !isPrimary) return;
  if (isFinger(event) && !isOnPoint(event)) return; // a finger there may want to scroll; or it taps
  begin(plane, event);
  event.preventDefault(); // selects no text
});
document.addEventListener("pointermove", (event) => {
  const {target, clientX, clientY} = event;
  if (!drag && isHeld(event)) begin(findPlane(target)!, event, false);
  if (drag) move(drag.plane, clientX - drag.dx, clientY - drag.dy);
});
for (const end of ["pointerup", "pointercancel"])
  document.addEventListener(end, () => {
    if (drag) held.delete(findInput(drag.plane));
    drag = undefined;
  });

document.addEventListener("click", (event) => {
  const plane = findPlane(event.target);
  if (!plane || !isTap(event) || isOnPoint(event)) return;
  move(plane, event.clientX, event.clientY);
  focusOn(plane);
});

const steps: {[key: string]: [direction: 0 | 1, sign: 1 | -1]} = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowDown: [1, -1],
  ArrowUp: [1, 1]
};

document.addEventListener("keydown", (event) => {
  const {target, key, shiftKey} = event;
  const plane = findPlane(target);
  if (!plane || !Object.hasOwn(steps, key) || isCombined(event)) return;
  event.preventDefault();
  const [direction, sign] = steps[key];
  const slider = findSliders(plane)[direction];
  slider.focus(); // so that it is the one that is read aloud
  setSliders([[slider, slider.valueAsNumber + sign * (shiftKey ? 1 : 10) * Number(slider.step)]]);
});

function isFinger({pointerType}: PointerEvent): boolean {
  return pointerType === "touch";
}

function isOnPoint({target}: Event): boolean {
  return target instanceof Element && target.closest(".handle") !== null;
}

function findInput(plane: Element): Element {
  return plane.closest(".input")!;
}

function focusOn(plane: Element): void {
  if (!plane.contains(document.activeElement)) findSliders(plane)[0].focus({preventScroll: true});
}

// A point may have been taken before this was loaded; who selects text passes over it.
function isHeld(event: PointerEvent): boolean {
  return event.buttons === 1 && isOnPoint(event) && getSelection()!.isCollapsed;
}

function begin(plane: HTMLElement, event: PointerEvent, isTaken = isOnPoint(event)): void {
  const {clientX, clientY, pointerId} = event;
  const handle = plane.querySelector(".handle")!;
  const {left, top, width, height} = handle.getBoundingClientRect();
  const [dx, dy] = isTaken ? [clientX - left - width / 2, clientY - top - height / 2] : [0, 0];
  drag = {plane, dx, dy};
  held.add(findInput(plane));
  handle.setPointerCapture(pointerId);
  focusOn(plane);
  if (!isTaken) move(plane, clientX, clientY);
}

function move(plane: Element, clientX: number, clientY: number): void {
  const {left, bottom, width, height} = plane.getBoundingClientRect();
  const shares = [(clientX - left) / width, (bottom - clientY) / height];
  setSliders(
    findSliders(plane).map((slider, i) => {
      const [min, max] = [Number(slider.min), Number(slider.max)];
      return [slider, min + shares[i] * (max - min)];
    })
  );
}
