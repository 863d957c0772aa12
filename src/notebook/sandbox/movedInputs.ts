/** What a request to the worker says of moved inputs. */
export interface Moves {
  /** the variables of inputs that were set since the last request */
  variables: string[];
  /** is to be called when the worker has the request */
  onArrival: () => void;
}

/**
 * The inputs that the reader sets. While one move is on its way to the worker, later ones wait; they
 * go together when it has arrived. A worker is told of each move once: when its cell has run again
 * since and has given it another default, that stands.
 */
export class MovedInputs {
  /** the variables of inputs set since a cell was last stopped: stopped cells that use them try again */
  readonly retried = new Set<string>();
  readonly #send: (onArrival: () => void) => void;
  readonly #moved = new Set<string>(); // since all was answered
  readonly #unsent = new Set<string>();
  readonly #unheard = new Map<string, number>(); // and the number of the last move
  #count = 0;
  #isOnItsWay = false;

  /** *send* asks the worker for what depends on the moves, and tells when it has the message. */
  constructor(send: (onArrival: () => void) => void) {
    this.#send = send;
  }

  /** whether all was answered since the last move */
  get isSettled(): boolean {
    return this.#moved.size === 0;
  }

  /** Returns whether the worker may not have heard yet that the input of *variable* was set. */
  isUnheard(variable: string): boolean {
    return this.#unheard.has(variable);
  }

  /** Notes that the input of *variable* is set, and sends it as soon as may be. */
  move(variable: string): void {
    this.#moved.add(variable);
    this.#unsent.add(variable);
    this.#unheard.set(variable, ++this.#count);
    this.retried.add(variable);
    if (!this.#isOnItsWay) this.#sendWaiting();
  }

  /** Returns what a request that is sent now is to say. */
  toSend(): Moves {
    const variables = [...this.#unsent];
    const sent = [...this.#unheard];
    this.#unsent.clear();
    const onArrival = () => {
      for (const [variable, move] of sent)
        if (this.#unheard.get(variable) === move) this.#unheard.delete(variable);
    };
    return {variables, onArrival};
  }

  /** Notes that the worker is lost: the next one is to be told of all that was not answered. */
  sendAgain(): void {
    for (const variable of this.#moved) this.#unsent.add(variable);
    this.#isOnItsWay = false;
  }

  /** Notes that all was answered. */
  settle(): void {
    this.#moved.clear();
    this.retried.clear();
  }

  readonly #sendWaiting = (): void => {
    this.#isOnItsWay = this.#unsent.size > 0;
    if (this.#isOnItsWay) this.#send(this.#sendWaiting);
  };
}
