/** The cells whose answers the page still waits for, by name. */
export class Unanswered {
  readonly #asked = new Set<string>(); // by the reader, since all was answered
  readonly #unsettled = new Set<string>(); // asked for or begun, and not yet ended

  /** whether the page waits for no answer */
  get isEmpty(): boolean {
    return this.#asked.size + this.#unsettled.size === 0;
  }

  /** the first cell that has not answered, if any */
  get first(): string | undefined {
    return [...this.#unsettled][0];
  }

  /** Returns whether the page waits for the answer of a cell. */
  has(name: string): boolean {
    return this.#unsettled.has(name);
  }

  /** Notes that the reader asks for cells. */
  ask(names: string[]): void {
    for (const name of names) {
      this.#asked.add(name);
      this.#unsettled.add(name);
    }
  }

  /** Notes that a cell has begun, or will. */
  expect(name: string): void {
    this.#unsettled.add(name);
  }

  /** Notes that a cell has ended. */
  settle(name: string): void {
    this.#unsettled.delete(name);
  }

  /** Forgets a cell that is no more. */
  remove(name: string): void {
    this.#asked.delete(name);
    this.#unsettled.delete(name);
  }

  /** Notes that all was answered. */
  clear(): void {
    this.#asked.clear();
  }

  /**
   * Returns what another sandbox is to be asked: what has answered already, too, since what depends
   * on it may not have begun.
   */
  toAskAgain(): string[] {
    return [...new Set([...this.#asked, ...this.#unsettled])];
  }
}
