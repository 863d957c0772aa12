import {referenceWords} from "../words/reference.ts";
import {toUrl} from "./toUrl.ts";

/** A page to look things up in, as lists and links show it. */
export interface ReferencePage {
  id: string;
  title: string;
  /** what the page is for, in one sentence */
  lead: string;
  url: string;
}

/** Returns all reference pages, in the order of their words in `referenceWords.pages`. */
export function listReferencePages(): ReferencePage[] {
  return Object.entries(referenceWords.pages).map(([id, words]) => ({
    ...words,
    id,
    url: toUrl(`${id}/`)
  }));
}
