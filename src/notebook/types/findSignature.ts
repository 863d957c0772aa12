import ts from "typescript";
import type {ChapterModule, Place} from "./chapterModule.ts";
import {toDocstring, toSummary} from "./describe.ts";

/** How the function is called whose arguments a place is among. */
export interface Signature {
  /** where the arguments begin, in characters from the beginning of the cell */
  from: number;
  /** what stands before the parameters, as in `matmul(` */
  prefix: string;
  parameters: string[];
  /** what stands after them, as in `): Matrix` */
  suffix: string;
  /** the index of the parameter whose argument is being typed; -1 if there is none */
  current: number;
  /** the first paragraph of the function's docstring */
  summary: string;
}

/** Returns how the function is called whose arguments a place is among, if it is. */
export function findSignature(module: ChapterModule, place: Place): Signature | undefined {
  const found = module.service.getSignatureHelpItems(module.path, module.find(place), undefined);
  const item = found?.items[found.selectedItemIndex];
  if (!item) return undefined;
  const {prefixDisplayParts, parameters, suffixDisplayParts} = item;
  const index = found.argumentIndex;
  return {
    from: module.toRange(found.applicableSpan.start, 0)?.from ?? place.at,
    prefix: ts.displayPartsToString(prefixDisplayParts),
    parameters: parameters.map(({displayParts}) => ts.displayPartsToString(displayParts)),
    suffix: ts.displayPartsToString(suffixDisplayParts),
    current: index < parameters.length ? index : -1,
    summary: toSummary(toDocstring(item))
  };
}
