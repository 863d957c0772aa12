import type {Page} from "playwright-core";

/**
 * Lets a page live on when a frame of it crashes, as it does for a reader: Playwright takes this for a
 * crash of the page, and has no other way to be told.
 */
export function surviveFrameCrashes(page: Page): void {
  const inner = (page as any)._connection.toImpl(page);
  const end = inner._didCrash.bind(inner);
  inner._didCrash = () => {
    if (inner.delegate._mainFrameSession._client._crashed) end();
  };
}
