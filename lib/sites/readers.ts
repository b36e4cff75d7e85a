// The sites whose pages are read, and which of them a page belongs to. The folders beside this file are the registry. Only what
// runs in a page loads it: the readers are heavy.

import type { Page } from "@/lib/capture/page/page.ts";
import { isUnder } from "@/lib/model/web-address.ts";
import type { Site } from "./site.ts";

const files = import.meta.glob<{ site: Site }>("./*/read.ts", { eager: true });

/** Every site, in order of the folders' names. */
export const sites: Site[] = Object.keys(files)
  .sort()
  .flatMap((file) => files[file]?.site ?? []);

/** The site of a page: by the longest matching host, else by content. */
export function findSite(page: Page): Site | undefined {
  const host = page.url.hostname.replace(/\.$/, "");
  const fits = sites.flatMap((site) =>
    site.hosts.filter((domain) => isUnder(host, domain)).map((domain) => ({ site, domain })),
  );
  const [best] = fits.sort((one, other) => other.domain.length - one.domain.length);
  return best?.site ?? sites.find((site) => site.matches?.(page));
}
