import {createServer} from "node:http";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import sirv from "sirv";
import {compress} from "./compress.mjs";

/**
 * Serves the files in *directory* under the path *base*, which ends with a slash; a page that is asked
 * for without its own is sent on to it, as static hosts do: its links would lead elsewhere. Resolves to
 * the server once it listens; *port* 0 takes any free one.
 */
export async function serve({directory = "dist", base = "/", port = 0} = {}) {
  const files = sirv(directory, {dev: true}); // looks again each time: a build may come meanwhile
  const texts = compress(directory);
  const missing = join(directory, "404.html");
  const hasPage = (path) => !path.includes("..") && existsSync(join(directory, path, "index.html"));
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, {"content-type": "text/html; charset=utf-8"});
      response.end(existsSync(missing) ? readFileSync(missing) : "Not found");
    };
    const [address, ...query] = request.url.split(/(?=\?)/);
    const isPage = `${address}/`.startsWith(base) && hasPage(`/${address.slice(base.length)}`);
    if (!address.endsWith("/") && isPage) {
      return response.writeHead(301, {location: `${address}/${query.join("")}`}).end();
    }
    if (!request.url.startsWith(base)) return notFound();
    request.url = `/${request.url.slice(base.length)}`;
    texts(request, response, () => files(request, response, notFound));
  });
  await new Promise((done, fail) => server.once("error", fail).listen(port, done));
  return server;
}
