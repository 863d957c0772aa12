import {readdirSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";

/** Where the site lies that is served from a domain of its own, and the one served from a folder. */
export const sites = {
  domain: {directory: "dist", base: "/"},
  folder: {directory: ".cache/sites/folder", base: "/attention/"}
};

/** A built page. */
export interface Page {
  /** its file, below the site's directory */
  file: string;
  html: string;
}

/** Returns all pages of a built site. */
export function readPages(directory: string): Page[] {
  return readdirSync(directory, {recursive: true, encoding: "utf8"})
    .filter((file) => file.endsWith(".html"))
    .map((file) => ({file, html: readFileSync(join(directory, file), "utf8")}));
}

/** Returns the texts of an attribute in a page, such as all `href`s. */
export function attributesOf(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value]) => value);
}

/** Returns the file that an address on *page* is served from. */
export function toFile(
  address: string,
  {directory, base}: {directory: string; base: string},
  page = "index.html"
): string {
  const {pathname} = new URL(address, `http://site${base}${page}`);
  if (!pathname.startsWith(base)) return `outside of ${base}: ${pathname}`;
  const path = decodeURIComponent(pathname.slice(base.length));
  return resolve(directory, path === "" || path.endsWith("/") ? join(path, "index.html") : path);
}
