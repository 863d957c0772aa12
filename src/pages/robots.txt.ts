import type {APIRoute} from "astro";
import {toUrl} from "../site/toUrl.ts";

/** Every page may be read by any program, and the map of the site names them. */
export const GET: APIRoute = ({site}) =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${new URL(toUrl("sitemap-index.xml"), site)}\n`
  );
