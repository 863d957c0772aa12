/**
 * Returns *value* as JSON can hold it, for `JSON.stringify` to ask: JSON has no NaN and no infinities,
 * so they travel as texts, which `number` of untrusted.ts reads.
 */
export function toJson(_key: string, value: unknown): unknown {
  return typeof value === "number" && !isFinite(value) ? String(value) : value;
}
