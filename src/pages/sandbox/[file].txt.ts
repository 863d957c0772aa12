import type {APIRoute, GetStaticPaths} from "astro";
import {sandboxFiles} from "../../notebook/sandbox/build.ts";

/** The texts that a page starts a sandbox from. The worker's file is named after its content. */
export const getStaticPaths = (async () =>
  Object.entries(await sandboxFiles()).map(([file, text]) => ({
    params: {file},
    props: {text}
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{text: string}> = ({props}) =>
  new Response(props.text, {headers: {"content-type": "text/plain; charset=utf-8"}});
