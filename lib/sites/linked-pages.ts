// The decks and videos of other sites that a page links to or shows in iframes: which sites those may be, their addresses tell.
import { absolute } from "@/lib/capture/page/address.ts";
import { baseOf, findAll, type Page } from "@/lib/capture/page/page.ts";
import type { SourceKind } from "@/lib/model/index.ts";
import { describeAddress, isOfSite } from "./addresses.ts";
import { pageOfEmbed } from "./embeds.ts";

/**
 * In the page's order, each once, of an iframe the page that it shows.
 * @param selector the links and iframes that count
 */
export function findLinkedPages(page: Page, selector: string, kinds: SourceKind[] = ["deck", "video"]): string[] {
  const { site } = describeAddress(page.url.href);
  const stated = findAll(page, selector).flatMap((element) => {
    const address = absolute(element.getAttribute("href") ?? element.getAttribute("src") ?? "", baseOf(page));
    return (address && pageOfEmbed(address)) ?? address ?? [];
  });
  const isElsewhere = (address: string) => isOfSite(address, kinds) && describeAddress(address).site !== site;
  return [...new Set(stated.filter(isElsewhere))];
}
