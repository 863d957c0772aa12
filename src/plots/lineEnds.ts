import type {InitializerFunction} from "@observablehq/plot";
import type {Point, Series} from "./series.ts";
import {shorten} from "./format.ts";
import {pushApart} from "./pushApart.ts";

/** The end of a line, or of several that end there, with what is written beside it. */
export interface LineEnd extends Point {
  name: string;
  /** all names in full, where *name* has not room for them */
  title?: string;
}

const mostCharacters = 30; // of a name, so that there is room for lines
const size = {character: 7, line: 14};

/**
 * Returns the ends of lines, given the *points* of each. Lines that end in one point, for all that an
 * eye can tell, share the name there: "a, b", or "a, … (8 lines)" if it would be long.
 */
export function nameEnds(series: readonly Series[], points: Point[][], yScale: string): LineEnd[] {
  const toHeight = yScale === "log" ? Math.log : (y: number) => y;
  const heights = points.flat().map(({y}) => toHeight(y));
  const near = (Math.max(...heights) - Math.min(...heights)) / 1000;
  const ends: (Point & {names: string[]})[] = [];
  for (const [i, data] of points.entries()) {
    for (const {x, y} of data.slice(-1)) {
      const same = ends.find(
        (end) => end.x === x && Math.abs(toHeight(end.y) - toHeight(y)) <= near
      );
      if (same) same.names.push(series[i].name);
      else ends.push({x, y, names: [series[i].name]});
    }
  }
  return ends
    .map(({x, y, names}) => ({x, y, ...toName(names.filter(Boolean))}))
    .filter(({name}) => name !== "");
}

function toName(names: string[]): {name: string; title?: string} {
  const title = names.join(", ");
  if (title.length <= mostCharacters) return {name: title};
  if (names.length === 1) return {name: shorten(title, mostCharacters), title};
  const rest = `, … (${names.length} lines)`;
  return {name: shorten(names[0], mostCharacters - rest.length) + rest, title};
}

/** Returns how wide the longest name is, in pixels. */
export function toNameWidth(ends: LineEnd[]): number {
  return size.character * Math.max(0, ...ends.map(({name}) => name.length));
}

/** Returns an initializer of Plot that pushes the names of *ends* apart where they are too near. */
export function spreadNames(ends: LineEnd[]): InitializerFunction {
  return (data, facets, _, scales, {height, marginTop, marginBottom}) => {
    const texts = ends.map(({x, y, name}) => ({
      x: scales.x!(x),
      y: scales.y!(y),
      width: size.character * name.length
    }));
    const value = pushApart(texts, size.line, [marginTop, height - marginBottom]);
    return {data, facets, channels: {y: {value}}};
  };
}
