/**
 * The inputs that the reader sets. While one move is on its way to the worker, later ones wait; they
 * go together when it has arrived.
 */
export class MovedInputs {
  /** the variables of inputs set since all was answered */
  readonly moved = new Set<string>();
  /** those of them set since a cell was last stopped: stopped cells that use them try again */
  readonly retried = new Set<string>();
  readonly #send: (onArrival: () => void) => void;
  #isOnItsWay = false;
  #isWaiting = false;

  /** *send* asks the worker for what depends on the moves, and tells when it has the message. */
  constructor(send: (onArrival: () => void) => void) {
    this.#send = send;
  }

  /** Notes that the input of *variable* is set, and sends it as soon as may be. */
  move(variable: string): void {
    this.moved.add(variable);
    this.retried.add(variable);
    this.#isWaiting = true;
    if (!this.#isOnItsWay) this.#sendWaiting();
  }

  /** Notes that all was answered. */
  settle(): void {
    this.moved.clear();
    this.retried.clear();
  }

  readonly #sendWaiting = (): void => {
    this.#isOnItsWay = this.#isWaiting;
    this.#isWaiting = false;
    if (this.#isOnItsWay) this.#send(this.#sendWaiting);
  };
}
