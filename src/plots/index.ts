export type {BarsOptions} from "./bars.ts";
export type {Figure} from "./figure.ts";
export type {HeatmapOptions, Meaning} from "./heatmap.ts";
export type {LinesOptions, Series} from "./lines.ts";
export type {LinksOptions} from "./links.ts";
export {bars} from "./bars.ts";
export {heatmap} from "./heatmap.ts";
export {lines} from "./lines.ts";
export {links} from "./links.ts";
