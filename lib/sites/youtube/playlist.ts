// Reads a playlist that YouTube's script has not drawn yet, from the page's own data.

import { at, findObjects, textAt } from "@/lib/capture/page/json.ts";
import { type Page, scriptJson } from "@/lib/capture/page/page.ts";
import { cleanLine } from "@/lib/capture/page/text.ts";
import { pageOfShortcode } from "../embeds.ts";
import type { TalkLink } from "../talk-list.ts";
import { youtubeText } from "./data.ts";

/** @param opening how the page's `ytInitialData` begins; a list stands there in two forms, as of 2020 and as of 2025 */
export function readPlaylist(page: Page, opening: RegExp): TalkLink[] {
  if (!page.url.searchParams.has("list")) return [];
  const data = scriptJson(page, opening);
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
