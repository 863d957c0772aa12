/**
 * The names of JavaScript itself that cells may use. What would give other values on another day
 * or another machine (Date), reach out of the cell (fetch, document) or make code from text (eval)
 * is not among them.
 */
export const globals = new Set(
  `undefined NaN Infinity globalThis isNaN isFinite parseInt parseFloat
  Object Array Number Boolean String Symbol BigInt Math JSON Intl Reflect Proxy RegExp
  Map Set WeakMap WeakSet WeakRef Promise Iterator ArrayBuffer DataView
  Float16Array Float32Array Float64Array Int8Array Int16Array Int32Array
  Uint8Array Uint8ClampedArray Uint16Array Uint32Array BigInt64Array BigUint64Array
  Error TypeError RangeError SyntaxError ReferenceError EvalError URIError AggregateError
  structuredClone queueMicrotask setTimeout clearTimeout setInterval clearInterval
  performance encodeURIComponent decodeURIComponent encodeURI decodeURI
  TextEncoder TextDecoder`.split(/\s+/)
);
