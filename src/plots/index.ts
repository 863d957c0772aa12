export {heatmap, type HeatmapOptions} from "./heatmap.ts";
export {bars, type BarsOptions} from "./bars.ts";
export {lines, type LinesOptions} from "./lines.ts";
export {links, type LinksOptions} from "./links.ts";
export {type Series} from "./series.ts";
export {type Meaning} from "./meaning.ts";
export {type Figure} from "./figure.ts";
