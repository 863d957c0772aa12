import {createServer} from "node:net";
import {installPackages, stop} from "./setUp.mjs";

// npm start: installs what is missing, builds if something has changed, serves the site.
const port = Number(process.env.PORT ?? 4321);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  stop(`PORT is ${process.env.PORT}: it should be a whole number from 0 to 65535.`);
}
await checkPort(port);
installPackages();

const {buildSite, toBase} = await import("./buildSite.mjs");
if (!(await buildSite())) stop("The site could not be built: see the message above.");

const {serve} = await import("./serve.mjs");
const base = toBase();
const server = await serve({base, port});
console.log(`\nAttention, cell by cell: http://localhost:${server.address().port}${base}\n`);

function checkPort(number) {
  return new Promise((done) => {
    const probe = createServer()
      .once("error", (error) => {
        stop(
          error.code === "EADDRINUSE"
            ? `Port ${number} is taken by another program: stop that, or choose another port, as in PORT=4400 npm start.`
            : `Port ${number} cannot be used (${error.code}): choose another, as in PORT=4400 npm start.`
        );
      })
      .listen(number, () => probe.close(done));
  });
}
