import type {APIRoute} from "astro";
import {moduleFiles} from "../../downloads/moduleFiles.ts";

/** The files that stand beside a downloaded chapter, by path. */
export const GET: APIRoute = async () => Response.json(await moduleFiles());
