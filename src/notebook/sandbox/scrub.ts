import {globals} from "../globals.ts";

/**
 * Takes from the worker every global that is not JavaScript itself, for good: no network, no
 * messages, no storage, no further workers, no clock. The policy of the frame already refuses what
 * these could do; this is the second line.
 */
export function scrub(scope: typeof globalThis): void {
  takePolicyName(scope);
  const kept = new Set([
    ...globals,
    "self",
    "console",
    "Function",
    "Date",
    "FinalizationRegistry",
    "hasOwnProperty"
  ]);
  const now = performance.now.bind(performance);
  for (
    let object: object = scope;
    object !== Object.prototype;
    object = Object.getPrototypeOf(object)
  ) {
    for (const key of Reflect.ownKeys(object)) {
      if (typeof key === "symbol" || kept.has(key)) continue;
      if (object !== scope && key === "constructor") continue;
      if (Reflect.deleteProperty(object, key)) continue;
      Reflect.defineProperty(object, key, {value: undefined});
    }
  }
  const clock = Object.freeze({now, timeOrigin: 0});
  Object.defineProperty(scope, "performance", {value: clock, configurable: false, writable: false});
  Reflect.deleteProperty(Math, "random");
  Reflect.deleteProperty(scope, "Date");
}

// With the one allowed policy name taken, no cell can make an address for a worker of its own, even
// if it found a constructor of workers.
function takePolicyName(scope: typeof globalThis): void {
  try {
    (
      scope as {trustedTypes?: {createPolicy(name: string, rules: object): unknown}}
    ).trustedTypes?.createPolicy("notebook", {});
  } catch {
    // taken already
  }
}
