export type {BarsOptions} from "./bars.ts";
export type {Figure} from "./figure.ts";
export type {HeatmapOptions, Meaning} from "./heatmap.ts";
export {bars} from "./bars.ts";
export {heatmap} from "./heatmap.ts";
