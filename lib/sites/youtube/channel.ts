// Reads a channel's page of YouTube: who it is. Videos are read.ts's work.

import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { at, listAt, textAt } from "@/lib/capture/page/json.ts";
import { link, meta, type Page } from "@/lib/capture/page/page.ts";
import { decodePart } from "@/lib/model/web-address.ts";
import { toldBySite } from "../addresses.ts";
import { inlineData } from "./data.ts";

function handleOf(address: string | undefined): string | undefined {
  return /\/(@[^/?#]+|UC[\w-]{22})/.exec(decodePart(address ?? ""))?.[1]?.toLowerCase();
}

/** Whether data or head describe this channel: YouTube changes pages without loading them anew. */
function describes(page: Page, addresses: (string | undefined)[]): boolean {
  const here = handleOf(page.url.href);
  const stated = addresses.flatMap((address) => handleOf(address) ?? []);
  // The address of a video is no channel's: the page before was that video's.
  if (stated.length === 0) return addresses.every((address) => address === undefined);
  return here === undefined || stated.includes(here);
}

/** A channel's page, which describes the channel before it as long as the person stays in the application. */
export function readChannel(page: Page): Readings {
  const data = at(inlineData(page, "ytInitialData"), "metadata", "channelMetadataRenderer");
  const addresses = [textAt(data, "vanityChannelUrl"), textAt(data, "channelUrl"), link(page, "link[rel=canonical]")];
  const isOwn = describes(page, addresses);
  const title = first(
    isOwn ? from("page-data", textAt(data, "title")) : undefined,
    isOwn ? from("meta", meta(page, "og:title")) : undefined,
    from("title", page.document.title.replace(/^\(\d+\)\s+/, "").replace(/ - YouTube$/, "")),
  );
  const stated = addresses.map((address) => toldBySite(address ?? "")).filter(({ kind }) => kind === "person");
  const url = (isOwn ? stated.at(-1)?.url : undefined) ?? toldBySite(page.url.href).url;
  return {
    url: from(isOwn ? "meta" : "address", url),
    title,
    authors: title && from(title.origin, [{ name: title.value, url }]),
    publishedOn: null,
    description: (isOwn ? from("page-data", textAt(data, "description")) : null) ?? (isOwn ? undefined : null),
    image: isOwn ? from("page-data", textAt(listAt(data, "avatar", "thumbnails").at(-1), "url")) : null,
    durationSeconds: null,
    language: null,
  };
}
