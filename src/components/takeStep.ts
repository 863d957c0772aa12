/** Goes to the step before or after, as the pressed button says; after the last comes the first. */
export function takeStep(button: HTMLButtonElement): void {
  const slider = button.parentElement!.querySelector("input")!;
  const next = slider.valueAsNumber + Number(button.dataset.step);
  slider.valueAsNumber = next > Number(slider.max) ? 0 : next; // a slider does not go below its first
  slider.dispatchEvent(new Event("input", {bubbles: true}));
}
