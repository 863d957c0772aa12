import type {Server} from "node:http";
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {connect} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {serve} from "../../src/commands/serve.mjs";

const directory = mkdtempSync(join(tmpdir(), "served-"));
const text = "attention ".repeat(1000);
let server: Server;
let origin: string;

beforeAll(async () => {
  for (const file of ["index.html", "404.html"]) writeFileSync(join(directory, file), text);
  writeFileSync(join(directory, "picture.png"), text);
  mkdirSync(join(directory, "errata"));
  for (const file of ["index.html", "index.md"])
    writeFileSync(join(directory, "errata", file), text);
  server = await serve({directory, base: "/attention/"});
  origin = `http://localhost:${(server.address() as {port: number}).port}/attention`;
});
afterAll(() => {
  server.close();
  rmSync(directory, {recursive: true});
});

const ask = (path: string, headers: {[name: string]: string} = {}) =>
  fetch(`${origin}${path}`, {headers: {"accept-encoding": "br", ...headers}});

/** Resolves to the answer to a request for *address*, which `fetch` would put right. */
async function askAsWritten(address: string): Promise<string> {
  const {port} = server.address() as {port: number};
  const socket = connect(port, "localhost");
  socket.end(
    `GET ${address} HTTP/1.1\r\nhost: site\r\naccept-encoding: br\r\nconnection: close\r\n\r\n`
  );
  return String(Buffer.concat(await socket.toArray()));
}

describe("serve(site)", () => {
  it("compresses texts for those who can read that", async () => {
    const response = await ask("/");
    expect(response.headers.get("content-encoding")).toBe("br");
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await response.text()).toBe(text);
    const plain = await ask("/", {"accept-encoding": "identity"});
    expect(plain.headers.get("content-encoding")).toBe(null);
    expect(await plain.text()).toBe(text);
  });

  it("sends who asks for a page without its last slash on to it", async () => {
    for (const [path, target] of [
      ["", "/attention/"],
      ["/errata", "/attention/errata/"],
      ["/errata?a=b?c", "/attention/errata/?a=b?c"]
    ]) {
      const response = await fetch(`${origin}${path}`, {redirect: "manual"});
      expect(response.status).toBe(301);
      expect(response.headers.get("location")).toBe(target);
    }
    expect(await askAsWritten("/attention/../attention")).toMatch(/^HTTP\/1.1 404 /);
    expect(await askAsWritten("//errata")).toMatch(/^HTTP\/1.1 404 /);
  });

  it("says how the letters of a text are written", async () => {
    const {headers} = await ask("/errata/index.md");
    expect(headers.get("content-type")).toBe("text/markdown; charset=utf-8");
  });

  it("leaves pictures as they are", async () => {
    expect((await ask("/picture.png")).headers.get("content-encoding")).toBe(null);
  });

  it("sends nothing anew that has not changed", async () => {
    const etag = (await ask("/")).headers.get("etag")!;
    expect((await ask("/", {"if-none-match": etag})).status).toBe(304);
    writeFileSync(join(directory, "index.html"), "changed");
    expect(await (await ask("/", {"if-none-match": etag})).text()).toBe("changed");
  });

  it("answers what is not there, or is outside, with the page for that", async () => {
    for (const path of [
      "/nothing/",
      "/%2e%2e/%2e%2e/etc/hosts.txt",
      "/..%2f..%2fpackage.json",
      "/%"
    ]) {
      expect((await ask(path)).status).toBe(404);
    }
  });

  it("goes on after an address that is none", async () => {
    for (const path of ["//", "/attention//x:y", "*"]) {
      expect(await askAsWritten(path)).toMatch(/^HTTP\/1.1 404 /);
    }
  });
});
