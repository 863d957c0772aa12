/** The cells whose outcome a run of the notebook waits for. */
export class PendingCells {
  #names = new Set<string>();
  #endRun = () => {};

  has(name: string): boolean {
    return this.#names.has(name);
  }

  /** Waits for another cell as well. */
  add(name: string): void {
    this.#names.add(name);
  }

  /**
   * Begins a run that waits for *names*, and for what earlier runs wait for and *isThere* still. It
   * overtakes them: they are at their end. Resolves when none of the cells is pending.
   */
  begin(names: string[], isThere: (name: string) => boolean): Promise<void> {
    this.#endRun();
    this.#names = new Set([...this.#names, ...names].filter(isThere));
    return new Promise((resolve) => {
      this.#endRun = resolve;
      this.#endIfDone();
    });
  }

  /** Notes that a cell has its outcome. */
  settle(name: string): void {
    this.#names.delete(name);
    this.#endIfDone();
  }

  #endIfDone(): void {
    if (this.#names.size === 0) this.#endRun();
  }
}
