import {createSocket} from "node:dgram";
import {appendFileSync} from "node:fs";
import {serve} from "../../src/commands/serve.mjs";

// Runs inside a network of its own, beside a browser. It serves the site, listens for whatever else
// leaves the browser, and writes one line for each sign of it to the file that it is given.
const [, , log, directory] = process.argv;
const note = (...words: string[]) => appendFileSync(log, `${words.join(" ")}\n`);

/** The address of the network's one computer. */
const address = [10, 99, 0, 1];

const server = await serve({directory, port: 8000});
server.prependListener("request", ({headers, url}) => {
  if (headers.host !== "localhost:8000") note("http", String(headers.host), String(url));
});
server.on("upgrade", ({headers}, socket) => {
  note("websocket", String(headers.host));
  socket.destroy();
});

createSocket("udp4")
  .on("message", () => note("udp"))
  .bind(3478);

const names = createSocket("udp4");
names.on("message", (query, {port, address: from}) => {
  const {name, end} = readName(query);
  const isAddress = query.readUInt16BE(end) === 1;
  note("dns", name);
  const head = Buffer.from(query.subarray(0, 12));
  head.writeUInt16BE(0x8180, 2); // an answer, without an error
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(isAddress ? 1 : 0, 6);
  head.writeUInt32BE(0, 8);
  // the name of the question, an address, of the internet, for no time, of four bytes
  const answer = [0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...address];
  const question = query.subarray(12, end + 4);
  names.send(Buffer.concat([head, question, Buffer.from(isAddress ? answer : [])]), port, from);
});
names.bind(53);

// The name that a query asks for, and where it ends.
function readName(query: Buffer): {name: string; end: number} {
  const parts: string[] = [];
  let at = 12;
  for (; query[at] > 0; at += query[at] + 1)
    parts.push(query.toString("latin1", at + 1, at + 1 + query[at]));
  return {name: parts.join("."), end: at + 1};
}
