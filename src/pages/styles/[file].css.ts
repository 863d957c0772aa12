import type {APIRoute, GetStaticPaths} from "astro";
import {styleFiles} from "../../site/styleFiles.ts";

/** The stylesheets that pages share. */
export const getStaticPaths = (() =>
  styleFiles.map(({file, text}) => ({params: {file}, props: {text}}))) satisfies GetStaticPaths;

export const GET: APIRoute<{text: string}> = ({props}) =>
  new Response(props.text, {headers: {"content-type": "text/css; charset=utf-8"}});
