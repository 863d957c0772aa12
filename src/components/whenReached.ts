// Loads what is of use only to one who points or moves the focus: when they do, or when all is quiet.
function load(): void {
  const parts = [import("./linkedHighlight.ts"), import("./work/offerPlace.ts")];
  void Promise.all(parts).catch(() => {}); // reading goes on without them
}

for (const event of ["pointerover", "focusin"]) addEventListener(event, load, {once: true});
globalThis.requestIdleCallback?.(load, {timeout: 10_000});

export {};
