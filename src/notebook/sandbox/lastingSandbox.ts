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
/** How long a sandbox may take to start, in milliseconds, and how often it may fail to. */
const start = {patience: 20_000, attempts: 3};

/** What a lasting sandbox tells the session, and asks it. */
export interface LastingSandboxEvents {
  onReply: (reply: Reply) => void;
  /** the sandbox has broken a rule or failed; it is to be replaced */
  onFailure: (why: string) => void;
  /** whether a cell runs: until it ends, the worker may be silent */
  isBusy: () => boolean;
  /** a sandbox was silent while idle, or did not start, and another one has taken its place */
  onLoss: () => void;
  /** no sandbox starts here: what serves the page may forbid it */
  onRefusal: () => void;
}

/** A sandbox that is there as long as its session: another one takes its place when it is lost. */
export class LastingSandbox {
  readonly #start: () => Sandbox;
  readonly #events: LastingSandboxEvents;
  readonly #liveness = new Liveness();
  readonly #timers: ReturnType<typeof setInterval>[];
  readonly #arrivals = new Map<number, () => void>(); // what is to be told, by request
  #sandbox: Sandbox;
  #hasStarted = false;
  #isClosed = false;
  #attempts = 0; // since one has started
  #startTimer?: ReturnType<typeof setTimeout>;
  #count = 0; // of requests
  #asked = 0; // when the worker was last sent anything, in milliseconds

  constructor(start: () => Sandbox, events: LastingSandboxEvents) {
    this.#start = start;
    this.#events = events;
    this.#sandbox = this.#open();
    this.#timers = [
      setInterval(() => events.isBusy() || this.#send("ping"), heartbeat),
      setInterval(() => events.isBusy() && this.#tell("ping"), pulse)
    ];
  }

  /** Sends a request; *onArrival* is called once the worker has it, or a later one. */
  request(request: Omit<RunRequest, "id">, onArrival?: () => void): void {
    const id = ++this.#count;
    if (onArrival) this.#arrivals.set(id, onArrival);
    this.#send({id, ...request});
  }

  /** Resolves to whether the worker answers within a time in milliseconds. */
  isAnswering(milliseconds: number): Promise<boolean> {
    this.#tell("ping");
    return this.#liveness.isAnswering(milliseconds);
  }

  /** Ends the sandbox, whatever runs in it, and starts another one, unless it is closed. */
  replace(): void {
    if (this.#isClosed) return;
    this.#sandbox.kill();
    this.#sandbox = this.#open();
  }

  /** Ends the sandbox for good. */
  close(): void {
    this.#isClosed = true;
    this.#sandbox.kill();
    this.#timers.forEach(clearInterval);
    clearTimeout(this.#startTimer);
  }

  #open(): Sandbox {
    this.#hasStarted = false;
    this.#watchStart();
    const sandbox = this.#start();
    sandbox.listen({
      onReply: (reply) => this.#receive(reply),
      onFailure: (why) => this.#fail(why)
    });
    return sandbox;
  }

  #watchStart(): void {
    clearTimeout(this.#startTimer);
    this.#startTimer = setTimeout(() => {
      if (document.hidden)
        this.#watchStart(); // browsers let what nobody sees wait
      else this.#events.onRefusal();
    }, start.patience);
  }

  // Before it has started, no cell can be to blame.
  #fail(why: string): void {
    if (this.#isClosed) return;
    if (this.#hasStarted) return this.#events.onFailure(why);
    if (++this.#attempts >= start.attempts) return this.#events.onRefusal();
    this.replace();
    this.#events.onLoss();
  }

  // What is said to be done is not all, if the worker has not even heard of the latest request. It is
  // pinged here, too: in a tab that is hidden, timers wait, and a worker may tell so much unasked.
  #receive(reply: Reply): void {
    if (!this.#hasStarted) clearTimeout(this.#startTimer);
    this.#hasStarted = true;
    this.#attempts = 0;
    if (!isProgress(reply)) this.#liveness.hear();
    if (reply.kind === "alive") this.#arrive(reply.id);
    if (reply.kind !== "done" || reply.id === this.#count) this.#events.onReply(reply);
    if (this.#events.isBusy() && Date.now() - this.#asked > pulse) this.#tell("ping");
  }

  #arrive(arrived = 0): void {
    for (const [id, onArrival] of [...this.#arrivals]) {
      if (id > arrived) continue;
      this.#arrivals.delete(id);
      onArrival();
    }
  }

  #tell(message: RunRequest | "ping"): void {
    this.#asked = Date.now();
    this.#sandbox.send(message);
  }

  // A cell may be done and yet have left something that keeps the worker busy: an idle worker that
  // does not say that it has the message is lost.
  async #send(message: RunRequest | "ping"): Promise<void> {
    const sandbox = this.#sandbox;
    const isHeard = this.#liveness.isAnswering(patience);
    this.#tell(message);
    const isIdle = () => this.#hasStarted && !this.#events.isBusy() && !document.hidden;
    if (!isIdle() || (await isHeard) || !isIdle()) return;
    if (this.#isClosed || sandbox !== this.#sandbox) return;
    this.replace();
    this.#events.onLoss();
  }
}
