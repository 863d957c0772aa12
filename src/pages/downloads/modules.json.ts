import type {APIRoute} from "astro";
import {moduleFiles, moduleNames} from "../../downloads/moduleFiles.ts";

/** The files that stand beside a downloaded chapter, by path, and the names that it can import. */
export const GET: APIRoute = async () =>
  Response.json({files: await moduleFiles(), modules: moduleNames()});
