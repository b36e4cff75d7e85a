// Reads a channel's page of YouTube: who it is. Videos are ../youtube.ts's work.
import { first, from, type Readings } from "../../page/fields.ts";
import { at, listAt, textAt } from "../../page/json.ts";
import { link, meta, type Page, scriptJson } from "../../page/page.ts";

const path = /^\/(?:@[^/]+|(?:channel|c|user)\/[^/]+)(?:\/|$)/;

/**
 * Whether an address of YouTube's is that of a channel: `/@handle`, `/channel/ID`, `/c/name`, `/user/name` and the tabs under them.
 * @throws URIError for a path whose escapes are broken
 */
export function isChannel(url: URL): boolean {
  return path.test(decodeURIComponent(url.pathname));
}

function handleOf(address: string | undefined): string | undefined {
  return /\/(@[^/?#]+|UC[\w-]{22})/.exec(decodeURIComponent(address ?? ""))?.[1]?.toLowerCase();
}

/** Whether data or head describe this channel: YouTube changes pages without loading them anew. */
function describes(page: Page, addresses: (string | undefined)[]): boolean {
  const here = handleOf(page.url.href);
  const stated = addresses.flatMap((address) => handleOf(address) ?? []);
  return here === undefined || stated.length === 0 || stated.includes(here);
}

/** @param data the page's `ytInitialData`, as its opening is found by the caller */
export function readChannel(page: Page, opening: RegExp): Readings {
  const data = at(scriptJson(page, opening), "metadata", "channelMetadataRenderer");
  const addresses = [textAt(data, "vanityChannelUrl"), textAt(data, "channelUrl"), link(page, "link[rel=canonical]")];
  const isOwn = describes(page, addresses);
  const title = first(
    isOwn ? from("page-data", textAt(data, "title")) : undefined,
    isOwn ? from("meta", meta(page, "og:title")) : undefined,
    from("title", page.document.title.replace(/^\(\d+\)\s+/, "").replace(/ - YouTube$/, "")),
  );
  const url = (isOwn ? addresses.at(-1) : undefined) ?? page.url.origin + page.url.pathname;
  return {
    url: from(isOwn ? "meta" : "address", url),
    kind: from("address", "person"),
    title,
    authors: title && from(title.origin, [{ name: title.value, url }]),
    publishedOn: null,
    description: (isOwn ? from("page-data", textAt(data, "description")) : null) ?? (isOwn ? undefined : null),
    image: isOwn ? from("page-data", textAt(listAt(data, "avatar", "thumbnails").at(-1), "url")) : null,
    durationSeconds: null,
    language: null,
  };
}
