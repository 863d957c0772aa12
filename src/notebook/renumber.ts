import type {CompiledCell} from "./compile.ts";
import type {Insertion} from "./insertions.ts";
import type {NumberLiteral} from "./numberLiterals.ts";
import type {Position} from "./syntaxError.ts";

/**
 * Returns what *compiled*, compiled from *source*, is for the text *edited*, if that differs in one
 * number only; else nothing. Code takes its numbers from outside, so that it stays as it is: this
 * answers the most common edit without parsing.
 */
export function renumber<T extends CompiledCell>(
  compiled: T,
  source: string,
  edited: string
): T | undefined {
  let at = 0;
  while (at < source.length && source[at] === edited[at]) at += 1;
  const index = compiled.numbers.findIndex(
    ({start, text}) => start <= at && at <= start + text.length
  );
  if (index < 0) return;
  const {start, text} = compiled.numbers[index];
  const by = edited.length - source.length;
  const fresh = edited.slice(start, Math.max(start, start + text.length + by));
  const rest = source.slice(start + text.length);
  if (!isPlain(text) || !isPlain(fresh) || /^[\w$.]/.test(rest)) return;
  if (edited !== source.slice(0, start) + fresh + rest) return;
  const shift = shifter(source, start + text.length, by);
  return {
    ...compiled,
    numbers: compiled.numbers.map((each, i): NumberLiteral => {
      if (i === index) return {...each, text: fresh, value: Number(fresh)};
      return i < index ? each : {...each, start: each.start + by};
    }),
    imports: compiled.imports.map((each) => ({...each, position: shift(each.position)})),
    insertions: compiled.insertions.map((each): Insertion => {
      if (each.at > start) return {...each, at: each.at + by};
      return each.at === start && each.length ? {...each, length: fresh.length} : each;
    })
  };
}

function isPlain(text: string): boolean {
  return /^(?:0|[1-9]\d*)(?:\.\d*)?(?:e[+-]?\d+)?$/.test(text);
}

// What follows *offset* in its line is *by* characters further on.
function shifter(source: string, offset: number, by: number): (position: Position) => Position {
  const before = source.slice(0, offset).split("\n");
  const [line, end] = [before.length, before.at(-1)!.length];
  return (position) =>
    position.line === line && position.column > end
      ? {line, column: position.column + by}
      : position;
}
