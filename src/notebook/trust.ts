/** What the page's policy makes of texts, in a browser that has Trusted Types. */
interface Policy {
  createHTML(html: string): unknown;
  createScriptURL(address: string): unknown;
}

let policy: Policy | undefined;

/** Lets a text become the document of the sandbox's frame. */
export function trustFrame(html: string): string {
  return (findPolicy()?.createHTML(html) ?? html) as string;
}

/**
 * Lets the script at an address run as a worker of the page.
 *
 * @throws {TypeError} if it is not the site's own script that checks types, or that which answers where
 * there is no connection.
 */
export function trustWorker(address: string): string {
  return (findPolicy()?.createScriptURL(address) ?? toWorkerAddress(address)) as string;
}

// The content policy allows this one policy of texts: nothing else becomes a document or a script.
// Safari before 26 and older Firefoxes know no such policies: there, texts are taken as they are, and
// the content policy alone holds.
function findPolicy(): Policy | undefined {
  const {trustedTypes} = globalThis as {
    trustedTypes?: {createPolicy(name: string, rules: object): Policy};
  };
  return (policy ??= trustedTypes?.createPolicy("notebook", {
    createHTML: (html: string) => html,
    createScriptURL: toWorkerAddress
  }));
}

function toWorkerAddress(address: string): string {
  const {href, origin, pathname} = new URL(address, location.href);
  const isKnown = /\/(types\/worker\.[0-9a-f]{10}|offline)\.js$/.test(pathname);
  if (origin === location.origin && isKnown) return href;
  throw new TypeError(`${address} is no worker of this site`);
}
