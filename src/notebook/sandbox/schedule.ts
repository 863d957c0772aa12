// Imported first in the worker. The scheduler of `@observablehq/runtime` waits for an animation
// frame where there is one; in a hidden frame none may come. It takes this instead: the next task.
const channel = new MessageChannel();
const callbacks: (() => void)[] = [];
channel.port1.onmessage = () => callbacks.shift()?.();

Object.defineProperty(globalThis, "requestAnimationFrame", {
  configurable: true,
  writable: true,
  value: (callback: () => void) => {
    callbacks.push(callback);
    channel.port2.postMessage(null);
  }
});

export {};
