import type {Reply, RunRequest} from "./protocol.ts";
import type {Sandbox} from "./sandbox.ts";
import {isProgress} from "./hasBegun.ts";
import {Liveness} from "./liveness.ts";

/** How often a worker at work is told to go on telling, in milliseconds. */
const pulse = 500;
/** How often an idle worker is asked whether it is alive, in milliseconds. */
const heartbeat = 2000;
/** How long an idle worker may take to say so, in milliseconds. */
const patience = 1000;

/** What a lasting sandbox tells the session, and asks it. */
export interface LastingSandboxEvents {
  onReply: (reply: Reply) => void;
  /** the sandbox has broken a rule or failed; it is to be replaced */
  onFailure: (why: string) => void;
  /** whether a cell runs: until it ends, the worker may be silent */
  isBusy: () => boolean;
  /** an idle sandbox was silent, and another one has taken its place */
  onLoss: () => void;
}

/** A sandbox that is there as long as its session: another one takes its place when it is lost. */
export class LastingSandbox {
  readonly #start: () => Sandbox;
  readonly #events: LastingSandboxEvents;
  readonly #liveness = new Liveness();
  readonly #timers: ReturnType<typeof setInterval>[];
  #sandbox: Sandbox;
  #hasStarted = false;

  constructor(start: () => Sandbox, events: LastingSandboxEvents) {
    this.#start = start;
    this.#events = events;
    this.#sandbox = this.#open();
    this.#timers = [
      setInterval(() => events.isBusy() || this.#send("ping"), heartbeat),
      setInterval(() => events.isBusy() && this.#sandbox.send("ping"), pulse)
    ];
  }

  /** Sends a request; *onArrival* is called once the worker has it. */
  request(request: RunRequest, onArrival?: () => void): void {
    if (onArrival) this.#liveness.once(onArrival);
    this.#send(request);
  }

  /** Resolves to whether the worker answers within a time in milliseconds. */
  isAnswering(milliseconds: number): Promise<boolean> {
    this.#sandbox.send("ping");
    return this.#liveness.isAnswering(milliseconds);
  }

  /** Ends the sandbox, whatever runs in it, and starts another one. */
  replace(): void {
    this.#sandbox.kill();
    this.#hasStarted = false;
    this.#sandbox = this.#open();
  }

  /** Ends the sandbox for good. */
  close(): void {
    this.#sandbox.kill();
    this.#timers.forEach(clearInterval);
  }

  #open(): Sandbox {
    const sandbox = this.#start();
    sandbox.listen({onReply: (reply) => this.#receive(reply), onFailure: this.#events.onFailure});
    return sandbox;
  }

  #receive(reply: Reply): void {
    this.#hasStarted = true;
    if (!isProgress(reply)) this.#liveness.hear();
    this.#events.onReply(reply);
  }

  // A cell may be done and yet have left something that keeps the worker busy: an idle worker that
  // does not say that it has the message is lost.
  async #send(message: RunRequest | "ping"): Promise<void> {
    const sandbox = this.#sandbox;
    const isHeard = this.#liveness.isAnswering(patience);
    sandbox.send(message);
    const isIdle = () => this.#hasStarted && !this.#events.isBusy() && !document.hidden;
    if (!isIdle() || (await isHeard) || !isIdle() || sandbox !== this.#sandbox) return;
    this.replace();
    this.#events.onLoss();
  }
}
