// Imported first in the worker. The scheduler of `@observablehq/runtime` waits for an animation
// frame where there is one; in a hidden frame none may come. It takes the end of the present task
// instead. What runs again and again, a stream, makes pauses of its own.
Object.defineProperty(globalThis, "requestAnimationFrame", {
  configurable: true,
  writable: true,
  value: queueMicrotask.bind(globalThis)
});

export {};
