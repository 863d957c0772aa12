/**
 * What numbers are: each has one colour everywhere. "other" is whatever is none of attention's five,
 * such as an input or a difference, and has a grey.
 */
export type Meaning = "query" | "key" | "value" | "score" | "weight" | "other";

/** All of them. */
export const meanings: Meaning[] = ["query", "key", "value", "score", "weight", "other"];
