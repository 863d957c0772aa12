import * as ObservablePlot from "@observablehq/plot";
import {VirtualDocument, VirtualElement} from "./virtualDocument.ts";

const document = new VirtualDocument() as unknown as Document;

/**
 * Observable Plot for cells: the same functions, drawing on a virtual document, since cells have no
 * DOM. Interactive tips (`tip: true`) and continuous colour legends need a browser's and do nothing
 * here; give marks a `title` instead. `ariaLabel` says what the plot shows.
 */
export const Plot = {
  ...ObservablePlot,
  plot: (options: ObservablePlot.PlotOptions = {}) =>
    nameRightly(ObservablePlot.plot({document, ...options})),
  legend: (options: ObservablePlot.LegendOptions) =>
    ObservablePlot.legend({document, ...options} as never)
};

// Plot labels its groups, but a group without a role may not have a label; and a drawing that has
// one is read as a picture.
function nameRightly<T>(plot: T): T {
  if (!(plot instanceof VirtualElement)) return plot;
  for (const svg of plot.tagName === "svg" ? [plot] : plot.children) {
    if (svg.tagName !== "svg") continue;
    if (svg.hasAttribute("aria-label")) svg.setAttribute("role", "img");
    dropLabels(svg);
  }
  return plot;
}

function dropLabels(element: VirtualElement): void {
  for (const child of element.childNodes) {
    if (!(child instanceof VirtualElement)) continue;
    child.removeAttribute("aria-label");
    child.removeAttribute("aria-description");
    dropLabels(child);
  }
}
