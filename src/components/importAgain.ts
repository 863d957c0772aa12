const failures = new Map<string, number>(); // how often each address failed

/**
 * Resolves to the module that *load* imports. One that does not come is asked for once more, and again
 * with each call: under another address, for some browsers keep it that an address has failed for as
 * long as the page is there.
 *
 * @throws what *load* throws, if the module does not come this time either.
 */
export async function importAgain<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    const [address] = /https?:\S+\.js/.exec(String(error)) ?? [];
    if (!address) throw error;
    const count = failures.get(address) ?? 1;
    return import(/* @vite-ignore */ `${address}?again=${count}`).catch((again) => {
      failures.set(address, count + 1);
      throw again;
    });
  }
}
