import type {APIRoute} from "astro";
import {jupyterLibrary} from "../../downloads/moduleFiles.ts";
import {svgStyle} from "../../downloads/svgStyle.ts";

/** What a downloaded Jupyter notebook needs beside its chapter. */
export const GET: APIRoute = async () => {
  const style = svgStyle();
  return Response.json({library: await jupyterLibrary(style), style});
};
