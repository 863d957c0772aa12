import {installPackages, run} from "./setUp.mjs";

// npm run dev: the site, reloading whatever is saved.
installPackages();
process.exit(await run("astro", ["dev", ...process.argv.slice(2)]));
