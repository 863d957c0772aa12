/**
 * Checks that *options* has no other names than *names*, so that a wrong name is
 * not taken for an option that is not given. *owner* is what takes the options.
 *
 * @throws {RangeError} if it has; the message lists *names*.
 */
export function checkNames(options: object, names: string[], owner: string): void {
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new RangeError(
      `${unknown} is not an option of ${owner}: it must be one of ${names.join(", ")}`
    );
}
