/** Returns the plane of a point that *target* is in, or null if it is in none. */
export function findPlane(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(".input-point .plane") : null;
}

/** Returns the two sliders of the point in *plane*: to the right, and up. */
export function findSliders(plane: Element): HTMLInputElement[] {
  return [...plane.querySelectorAll("input")];
}

/**
 * Sets sliders, which keep a number within their bounds and to their steps, and tells it once if any of
 * them has changed.
 */
export function setSliders(numbers: [slider: HTMLInputElement, number: number][]): void {
  const changed = numbers.filter(([slider, number]) => {
    const before = slider.value;
    slider.valueAsNumber = number;
    return slider.value !== before;
  });
  changed[0]?.[0].dispatchEvent(new Event("input", {bubbles: true}));
}
