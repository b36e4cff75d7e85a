// The hosts that a post's pictures are loaded from, for which the person is asked one by one.
import { browser } from "wxt/browser";

/** The match pattern of an address' host, as the browser's permission question needs it. */
function patternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** Whether pictures of this address may be loaded already. */
export async function isAllowed(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(url)] });
}

/**
 * Asks the person for one host; should be called straight from a click. Resolves to whether it was allowed: a browser that
 * finds the click too long ago asks nothing and counts as a no, so the next click asks again.
 */
export async function askForHost(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(url)] }).catch((error) => {
    console.debug(error);
    return false;
  });
}
