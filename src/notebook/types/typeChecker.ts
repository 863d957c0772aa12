import type {Answer, Details, Topic} from "./answer.ts";
import type {Reply, Request, Start} from "./protocol.ts";
import {trustWorker} from "../trust.ts";

/** How long may pass, in milliseconds: until the worker can be asked, and until it answers. */
const patience = {start: 60_000, answer: 5000};

/** How often a worker that takes too long is replaced. */
const attempts = 3;

/** The addresses of the two files that check types. */
export interface TypesFiles {
  checker: string;
  library: string;
}

/** Why types are missing: the files could not be loaded, or the last check took too long. */
export type TypesFailure = "unavailable" | "slow";

/** Checks the types of a chapter's cells, in a worker. */
export interface TypeChecker {
  /** Resolves to the answer about the cells as they are now; to undefined if there is none. */
  ask<T extends Topic>(topic: T, details: Details<T>): Promise<Answer<T> | undefined>;
}

interface Question {
  topic: Topic;
  details: object;
  resolve: (answer: any) => void;
}

/**
 * Starts to check the types of *cells*, whose texts are read when a question is asked. A worker that
 * does not answer in time is ended; another takes its place when a cell has changed.
 */
export function startTypeChecker(
  {checker, library}: TypesFiles,
  cells: () => {name: string; source: string}[],
  onFailure: (why: TypesFailure) => void
): TypeChecker {
  const sent = new Map<string, string>(); // the texts that the worker has
  const waiting: Question[] = []; // until the worker can be asked
  const asked = new Map<number, Question>();
  let worker: Worker | undefined;
  let isReady = false;
  let count = 0;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  start();
  return {
    ask: (topic, details) =>
      new Promise((resolve) => {
        if (!worker && failures < attempts && findEdits().length > 0) start();
        if (!worker) resolve(undefined);
        else if (isReady) send({topic, details, resolve});
        else waiting.push({topic, details, resolve});
      })
  };

  function start(): void {
    try {
      worker = new Worker(trustWorker(checker));
    } catch {
      return fail("unavailable");
    }
    worker.onmessage = ({data}: MessageEvent<Reply>) => receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      fail("unavailable");
    };
    const now = noteSent();
    worker.postMessage({library: new URL(library, location.href).href, cells: now} satisfies Start);
    timer = setTimeout(() => fail("unavailable"), patience.start);
  }

  function receive(reply: Reply): void {
    if (reply === "failed") return fail("unavailable");
    clearTimeout(timer);
    if (reply === "ready") {
      isReady = true;
      for (const question of waiting.splice(0)) send(question);
      return;
    }
    asked.get(reply.id)?.resolve(reply.answer);
    asked.delete(reply.id);
    if (asked.size > 0) watch();
  }

  function send(question: Question): void {
    const edits = findEdits();
    const names = noteSent().map(({name}) => name);
    const id = ++count;
    asked.set(id, question);
    const {topic, details} = question;
    worker!.postMessage({id, topic, details, edits, names} satisfies Request);
    if (asked.size === 1) watch();
  }

  function findEdits(): Request["edits"] {
    return cells()
      .filter(({name, source}) => sent.get(name) !== source)
      .map(({name, source}) => ({name, source}));
  }

  // Notes that the worker has the texts as they are now, and returns them.
  function noteSent(): {name: string; source: string}[] {
    const now = cells().map(({name, source}) => ({name, source}));
    sent.clear();
    for (const {name, source} of now) sent.set(name, source);
    return now;
  }

  function watch(): void {
    timer = setTimeout(() => fail("slow"), patience.answer);
  }

  function fail(why: TypesFailure): void {
    clearTimeout(timer);
    worker?.terminate();
    worker = undefined;
    isReady = false;
    failures = why === "unavailable" ? attempts : failures + 1;
    for (const {resolve} of [...waiting.splice(0), ...asked.values()]) resolve(undefined);
    asked.clear();
    onFailure(why);
  }
}
