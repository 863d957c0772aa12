import "./linkPreview.ts";
import "./copyNumbers.ts";
import "./plotReader.ts";
import {onTapMark} from "./linkedHighlight.ts";
import {onTapBlock} from "./work/offerPlace.ts";

/** Does what a tap does, for one that came before this was loaded. */
export function onTap(event: MouseEvent): void {
  onTapMark(event);
  onTapBlock(event);
}
