import type {PrecacheEntry} from "workbox-precaching";
import {clientsClaim} from "workbox-core";
import {addRoute, cleanupOutdatedCaches, matchPrecache, precache} from "workbox-precaching";
import {registerRoute} from "workbox-routing";
import {isNamedByContent} from "./isNamedByContent.ts";
import {toFile} from "./toFile.ts";

// The copy of the site that a reader keeps on a device. What is named after its content comes from the
// copy. All else, pages above all, comes from the server as long as that answers, for it may be newer.

/** All files of the site; the build puts them in. */
declare const siteFiles: PrecacheEntry[];
declare const registration: {scope: string};

/** How long a server may take to answer, in milliseconds, before the copy does. */
const patience = 4000;

precache(siteFiles);
cleanupOutdatedCaches();
clientsClaim(); // the page that has asked for the copy may go on without a connection, too

registerRoute(
  ({url, sameOrigin}) => sameOrigin && !isNamedByContent(url.pathname),
  async ({url, request}) => {
    const answer = fetch(request);
    answer.catch(() => {}); // where the copy has answered, it is late
    try {
      return await Promise.race([answer, fail(patience)]);
    } catch {
      return (await matchPrecache(toFile(url.href, registration.scope))) ?? answer;
    }
  }
);
addRoute({ignoreURLParametersMatching: [/^again$/]}); // of a file that is asked for again

function fail(time: number): Promise<never> {
  return new Promise((_, reject) => setTimeout(reject, time));
}
