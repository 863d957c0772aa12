import type {Topic} from "./answer.ts";
import type {ModulePart} from "./joinParts.ts";

/** What the page asks of the worker. */
export interface Request {
  /** the number of the question, to know its answer by */
  id: number;
  topic: Topic;
  details: object;
  /** the cells whose texts have changed since the last question */
  edits: {name: string; source: string}[];
  /** all cells that the chapter has now, the reader's own among them */
  names: string[];
}

/** What the worker is told first. */
export interface Start {
  /** the address of the library */
  library: string;
  cells: ModulePart[];
}

/** What the worker says: that it can be asked or cannot, or an answer. */
export type Reply = "ready" | "failed" | {id: number; answer: unknown};
