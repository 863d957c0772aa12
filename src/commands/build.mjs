import {installPackages} from "./setUp.mjs";

// npm run build: the site as files, in dist, to be put on any host; BASE and SITE say where it will be.
installPackages();
const {buildSite} = await import("./buildSite.mjs");
process.exit((await buildSite()) ? 0 : 1);
