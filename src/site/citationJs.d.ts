// The part of citation-js that this project uses; it brings no types of its own.
declare module "@citation-js/core" {
  /** A work in CSL-JSON. */
  export interface CslItem {
    id: string;
    type: string;
    title?: string;
    author?: {family?: string; given?: string; literal?: string}[];
    issued?: {"date-parts": number[][]};
    DOI?: string;
    URL?: string;
    [field: string]: unknown;
  }
  export class Cite {
    constructor(data: string | object);
    data: CslItem[];
    format(name: "bibliography", options: {format: "html"; asEntryArray: true}): [string, string][];
    format(name: string, options?: object): string;
  }
  export const plugins: {
    config: {
      get(name: string): {
        types: {bibtex: {target: {[type: string]: string}}};
        format: {useIdAsLabel: boolean};
      };
    };
    input: {
      data(
        text: string,
        type: "@biblatex/text"
      ): {
        label: string;
        properties: {[field: string]: string};
      }[];
    };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-ris";
