// Reads a playlist that YouTube's script has not drawn yet, from the page's own data.

import { at, findObjects, textAt } from "@/lib/capture/page/json.ts";
import type { Page } from "@/lib/capture/page/page.ts";
import { cleanLine } from "@/lib/capture/page/text.ts";
import { pageOfShortcode } from "../embeds.ts";
import type { TalkLink } from "../talk-list.ts";
import { inlineData, youtubeText } from "./data.ts";

/** A list stands in the page's data in two forms, as of 2020 and as of 2025. */
export function readPlaylist(page: Page): TalkLink[] {
  if (!page.url.searchParams.has("list")) return [];
  const data = inlineData(page, "ytInitialData");
  const older = findObjects(data, "playlistVideoRenderer").map(({ playlistVideoRenderer: video }) => ({
    id: textAt(video, "videoId"),
    title: youtubeText(at(video, "title")),
  }));
  const newer = findObjects(data, "lockupViewModel").map(({ lockupViewModel: video }) => ({
    id: textAt(video, "contentId"),
    title: textAt(video, "metadata", "lockupMetadataViewModel", "title", "content"),
  }));
  return [...older, ...newer].flatMap(({ id = "", title = "" }) => {
    const url = /^[\w-]{11}$/.test(id) ? pageOfShortcode("youtube", id) : undefined;
    return url && title ? [{ title: cleanLine(title), url }] : [];
  });
}
