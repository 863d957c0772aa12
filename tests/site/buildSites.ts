import {buildSite} from "../../src/commands/buildSite.mjs";

/** Builds what the tests of the built site and of the browser look at: the site as it is served
 * from a domain of its own, and as it is served from a folder. */
export default async function buildSites(): Promise<void> {
  const isBuilt =
    (await buildSite({outDir: "dist", base: "/"})) &&
    (await buildSite({outDir: ".cache/sites/folder", base: "/attention/"}));
  if (!isBuilt) throw new Error("the site could not be built: see the message above");
}
