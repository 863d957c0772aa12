import type {APIRoute} from "astro";
import {readFileSync} from "node:fs";
import {bibliographyFile} from "../site/bibliography.ts";

export const GET: APIRoute = () =>
  new Response(readFileSync(bibliographyFile), {headers: {"content-type": "application/x-bibtex"}});
