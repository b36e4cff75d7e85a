// Iframes that show a video or deck on other sites: an iframe's address for a page, the page for an iframe's address, and the same
// for the shortcodes that blog engines have for some sites' videos.
import type { Source } from "@/lib/model/index.ts";
import { canonicalAddress } from "./addresses.ts";
import { findPage, siteAddresses } from "./find-page.ts";

/** The address of the iframe, where it can be computed. */
export function embedAddress(source: Pick<Source, "url" | "slides" | "image" | "download">): string | undefined {
  const { site, form, scheme, fill } = findPage(source.url);
  if (form?.embed) return `${scheme}//${fill(form.embed)}`;
  const files = [source.slides?.[0]?.image, source.image, source.download];
  const byFile = files.map((file) => file && site?.embedByFile?.(file)).find(Boolean);
  return byFile ? `https://${byFile}` : undefined;
}

/** The page of the video or deck in an iframe; undefined for other iframes. @param address http or https, absolute */
export function pageOfEmbed(address: string): string | undefined {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  const page = findPage(address);
  const { form, isSure } = page;
  const isShown = form?.embed !== undefined || (isSure && (form?.kind === "deck" || form?.kind === "video"));
  return isShown ? canonicalAddress(page) : undefined;
}

/** The shortcode for a video, by any of its addresses. @param address anything else than http or https has none */
export function shortcodeOf(address: string): { name: string; id: string } | undefined {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  const { site, form, fill } = findPage(address);
  return site?.shortcode && form?.id ? { name: site.shortcode.name, id: fill(form.id) } : undefined;
}

/** The page that a shortcode shows; undefined for names that no site has. */
export function pageOfShortcode(name: string, id: string): string | undefined {
  const shortcode = siteAddresses.map((site) => site.shortcode).find((one) => one?.name === name.toLowerCase());
  return shortcode && `https://${shortcode.url.replace("$1", id)}`;
}

/** The page that a site's script shows in its place; undefined for other scripts. @param source the script's own address */
export function pageOfScript(source: string, id: string): string | undefined {
  const file = source.replace(/^https?:\/\/(?:www\.)?/i, "");
  const script = siteAddresses.map((site) => site.script).find((one) => one?.src.test(file));
  return script && /^\w+$/.test(id) ? `https://${script.url.replace("$1", id)}` : undefined;
}
