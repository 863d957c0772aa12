const matrix = "'(?:Matrix|Mask)<(\\w+), (\\w+)>(?: \\| undefined)?'";
const mismatch = new RegExp(
  `^(?:Argument of type|Type) ${matrix} is not assignable to (?:parameter of )?type ${matrix}`
);

/**
 * Returns in plain words which size of a matrix is wrong, if that is what the type checker's *message*
 * says; *source* is the text that it speaks of.
 *
 *     K has 5 rows but must have 6.
 */
export function explainShapes(message: string, source: string): string | undefined {
  const [, rows, columns, rightRows, rightColumns] = mismatch.exec(message) ?? [];
  if (!rows) return undefined;
  const subject = /^[\w$.]{1,30}$/.test(source) ? source : "This";
  const isWrong = (size: string, right: string) => right !== "number" && size !== right;
  const wrongRows = isWrong(rows, rightRows);
  const wrongColumns = isWrong(columns, rightColumns);
  if (wrongRows && wrongColumns)
    return `${subject} is [${rows}, ${columns}] but must be [${rightRows}, ${rightColumns}].`;
  if (wrongRows) return `${subject} has ${count(rows, "row")} but must have ${rightRows}.`;
  if (wrongColumns)
    return `${subject} has ${count(columns, "column")} but must have ${rightColumns}.`;
  return undefined;
}

function count(size: string, unit: string): string {
  return `${size} ${unit}${size === "1" ? "" : "s"}`;
}
