import type {CellError} from "./cellError.ts";
import type {Display} from "./display.ts";
import type {Check} from "./expectations.ts";
import type {Origin} from "./origins.ts";

/** All that a cell gave when it last ran. */
export interface Outcome {
  name: string;
  status: "pending" | "fulfilled" | "rejected";
  displays: Display[];
  /** what came of its `// →` comments */
  checks: Check[];
  /** where the numbers of the source notebook that the cell uses come from, if it uses any */
  origins?: Origin[];
  error?: CellError;
}
