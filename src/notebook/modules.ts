import * as attention from "../attention/index.ts";
import * as plots from "../plots/index.ts";
import {Plot} from "../plots/plot.ts";
import * as source from "../source/index.ts";
import * as inputs from "./inputs.ts";
import type {Modules} from "./imports.ts";

/** The modules that the cells of the course import, by the names they import them by. */
export const modules: Modules = {
  attention: {...attention},
  plots: {...plots},
  source: {...source},
  inputs: {...inputs},
  "@observablehq/plot": {...Plot}
};
