/** How long a cell may be, in characters. */
export const maxLength = 100_000;
