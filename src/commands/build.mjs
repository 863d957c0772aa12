import {installPackages} from "./setUp.mjs";

// npm run build: the site as files, in dist, to be put on any host; BASE and SITE say where it will be.
installPackages();
const {buildSite} = await import("./buildSite.mjs");
const isBuilt = await buildSite();
if (isBuilt && !process.env.SITE)
  console.warn("SITE is not set: what the pages say of their address, to be cited, is localhost.");
process.exit(isBuilt ? 0 : 1);
