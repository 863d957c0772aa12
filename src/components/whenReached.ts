// Loads what is of use only to one who points, moves the focus or presses a key, when they first do.
const events = ["pointerover", "focusin", "keydown"];
let tap: MouseEvent | undefined; // before it is loaded

function load(event: Event): void {
  for (const each of events) removeEventListener(each, load);
  addEventListener("click", noteTap);
  void import("./pointing.ts").then(
    ({onTap}) => {
      removeEventListener("click", noteTap);
      // what was reached first is reached again, now that someone listens
      if (event.type !== "keydown") event.target?.dispatchEvent(copyOf(event));
      if (tap) onTap(tap);
    },
    () => {} // reading goes on without it
  );
}

function noteTap(event: MouseEvent): void {
  tap = event;
}

function copyOf(event: Event): Event {
  return new (event.constructor as typeof Event)(event.type, event);
}

for (const each of events) addEventListener(each, load);

export {};
