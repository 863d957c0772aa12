/**
 * Checks that *options* is an object with no other names than *names*, so that a
 * wrong name, or a value without one, is not taken for an option that is not given.
 * *owner* is what takes the options.
 *
 * @throws {RangeError} if it is not; for a wrong name the message lists *names*.
 */
export function checkNames(options: object, names: string[], owner: string): void {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    const given = Array.isArray(options) ? "an array" : options;
    throw new RangeError(`the options of ${owner} are ${given} but must be an object`);
  }
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new RangeError(
      `${unknown} is not an option of ${owner}: it must be one of ${names.join(", ")}`
    );
}
