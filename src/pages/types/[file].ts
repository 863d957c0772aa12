import type {APIRoute, GetStaticPaths} from "astro";
import {typesFiles} from "../../notebook/types/build.ts";

/** The files that check types in the editor. Each is named after its content. */
export const getStaticPaths = (async () =>
  Object.entries(await typesFiles()).map(([file, text]) => ({
    params: {file},
    props: {text}
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{text: string}> = ({props, params}) => {
  const type = params.file!.endsWith(".js") ? "text/javascript" : "application/json";
  return new Response(props.text, {headers: {"content-type": `${type}; charset=utf-8`}});
};
