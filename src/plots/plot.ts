import * as ObservablePlot from "@observablehq/plot";
import {createVirtualDocument} from "./virtualDocument.ts";

const document = createVirtualDocument() as unknown as Document;

/**
 * Observable Plot for cells: the same functions, drawing on a virtual document, since cells have no
 * DOM. Interactive tips (`tip: true`) and continuous colour legends need a browser's and do nothing
 * here; give marks a `title` instead.
 */
export const Plot = {
  ...ObservablePlot,
  plot: (options: ObservablePlot.PlotOptions = {}) => ObservablePlot.plot({document, ...options}),
  legend: (options: ObservablePlot.LegendOptions) =>
    ObservablePlot.legend({document, ...options} as never)
};
