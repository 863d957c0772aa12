import type {CslItem} from "@citation-js/core";
import {readFileSync} from "node:fs";
import {parse} from "yaml";

/** The course as others cite it. */
export interface Course {
  title: string;
  authors: CslItem["author"];
  version: string;
}

/** Returns what CITATION.cff and package.json say of the course. */
export function readCourse(): Course {
  const {title, authors} = parse(readFileSync("CITATION.cff", "utf8")) as {
    title: string;
    authors: {name?: string; "family-names"?: string; "given-names"?: string}[];
  };
  const {version} = JSON.parse(readFileSync("package.json", "utf8")) as {version: string};
  return {
    title,
    version,
    authors: authors.map(({name, "family-names": family, "given-names": given}) =>
      name ? {literal: name} : {family, given}
    )
  };
}
