/** Whoever waits for the worker to say anything, as it does when a message reaches it. */
export class Liveness {
  readonly #calls = new Set<() => void>();

  /** Calls *call* when the worker speaks next. */
  once(call: () => void): void {
    this.#calls.add(call);
  }

  /** Resolves to whether the worker says anything in this time. */
  isAnswering(milliseconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), milliseconds);
      this.once(() => (clearTimeout(timer), resolve(true)));
    });
  }

  /** Notes that the worker has spoken. */
  hear(): void {
    const calls = [...this.#calls];
    this.#calls.clear();
    for (const call of calls) call();
  }
}
