// What may stand between two signs: spaces, and comments, each of which ends in one way only.
const gap = String.raw`\s|\/\/.*$|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/`;

/**
 * Returns the offset behind the last of those of *signs* that follow *offset* of *source*, with
 * nothing but spaces and comments between them; *offset* itself if there is none.
 */
export function skipSigns(signs: string, source: string, offset: number): number {
  return skip(`(?:(?:${gap})*[${signs}])*`, source, offset);
}

/** Returns the offset behind *sign*, which follows *offset* of *source* as in `skipSigns`. */
export function skipSign(sign: string, source: string, offset: number): number {
  return skip(`(?:${gap})*[${sign}]`, source, offset);
}

function skip(signs: string, source: string, offset: number): number {
  const pattern = new RegExp(signs, "my");
  pattern.lastIndex = offset;
  return offset + pattern.exec(source)![0].length;
}
