// What YouTube's inline data says of chapters, transcript and the player alone; finding the data is left to read.ts.

import {
  at,
  findObjects,
  isObject,
  type Json,
  type JsonObject,
  listAt,
  numberAt,
  readJson,
  textAt,
} from "@/lib/capture/page/json.ts";
import { findAll, type Page, scriptJson } from "@/lib/capture/page/page.ts";
import { chaptersInText } from "@/lib/capture/page/subtitles.ts";
import { lineText } from "@/lib/capture/page/text.ts";
import { readDuration } from "@/lib/capture/page/time.ts";
import type { Chapter, Cue } from "@/lib/model/index.ts";

/** A text of JavaScript without its escapes: "\\x7b" for a bracket. */
function unescaped(text: string): string {
  return text.replace(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|(.))/gis,
    (_, short: string | undefined, long: string | undefined, sign: string | undefined) =>
      sign ?? String.fromCharCode(Number.parseInt(short ?? long ?? "", 16)),
  );
}

/** `var ytInitialData = {...}`, in September 2020 `window["ytInitialData"] = {...}`; on the mobile site a text of JSON, '\x7b...'. */
export function inlineData(page: Page, name: "ytInitialData" | "ytInitialPlayerResponse"): Json | undefined {
  const opening = `(?:\\b${name}|\\[["']${name}["']\\])\\s*=\\s*`;
  const stated = scriptJson(page, new RegExp(`${opening}(?=\\{)`));
  if (stated !== undefined) return stated;
  const written = new RegExp(`${opening}'([^']*)'`);
  const texts = findAll(page, "script:not([src])").map((script) => written.exec(script.textContent ?? "")?.[1]);
  return readJson(unescaped(texts.find(Boolean) ?? ""));
}

/** Text in YouTube's two forms: `{ simpleText }` or `{ runs: [{ text }] }`. */
export function youtubeText(json: Json | undefined): string | undefined {
  const runs = listAt(json, "runs").map((run) => textAt(run, "text") ?? "");
  return textAt(json, "simpleText") ?? (runs.join("") || undefined);
}

/** The chapters of the player's bar: exact to the millisecond. "AUTO_CHAPTERS" are guessed by YouTube, not the author's. */
function barChapters(data: Json | undefined): Chapter[] {
  const markers = findObjects(at(data, "playerOverlays"), "markersMap").flatMap((bar) => listAt(bar, "markersMap"));
  const own = markers.filter((marker) => !/AUTO/.test(textAt(marker, "key") ?? ""));
  const bars = findObjects(at(data, "playerOverlays"), "chapteredPlayerBarRenderer");
  return [
    ...own.flatMap((marker) => listAt(marker, "value", "chapters")),
    ...bars.flatMap((bar) => listAt(bar, "chapteredPlayerBarRenderer", "chapters")),
  ].flatMap((chapter) => {
    const start = numberAt(chapter, "chapterRenderer", "timeRangeStartMillis");
    const title = youtubeText(at(chapter, "chapterRenderer", "title"));
    return start === undefined || title === undefined ? [] : [{ title, start: start / 1000 }];
  });
}

const descriptionPanel = "engagement-panel-macro-markers-description-chapters";

/** The chapters of the panel beside the video. The same list occurs again in the description's panel (2026). */
function panelChapters(data: Json | undefined): Chapter[] {
  const panels = listAt(data, "engagementPanels").map((panel) => at(panel, "engagementPanelSectionListRenderer"));
  const own = panels.find((panel) => textAt(panel, "targetId") === descriptionPanel);
  return listAt(own, "content", "macroMarkersListRenderer", "contents").flatMap((entry) => {
    const renderer = at(entry, "macroMarkersListItemRenderer");
    const stated = numberAt(renderer, "onTap", "watchEndpoint", "startTimeSeconds");
    const start = stated ?? readDuration(youtubeText(at(renderer, "timeDescription")));
    const title = youtubeText(at(renderer, "title"));
    return start === undefined || title === undefined ? [] : [{ title, start }];
  });
}

/** The author's chapters: from the player's bar, else from the description's lines, which they are made of. A panel's
 * list without either holds the "key moments" that YouTube guesses (seen in 2025), so it counts only while the
 * description is unknown. None twice. */
export function readChapters(data: Json | undefined, description: string | undefined): Chapter[] {
  const inBar = barChapters(data);
  const otherwise = description === undefined ? panelChapters(data) : chaptersInText(description);
  const chapters = inBar.length > 0 ? inBar : otherwise;
  return [...new Map(chapters.map((chapter) => [chapter.start, chapter])).values()];
}

/** The transcript, if the person has opened its panel: it is fetched only then. */
export function shownTranscript(page: Page): Cue[] {
  return findAll(page, "ytd-transcript-segment-renderer, transcript-segment-view-model").flatMap((segment) => {
    const stamp = lineText(segment.querySelector(".segment-timestamp, [class*=Timestamp]"));
    const text = lineText(segment.querySelector(".segment-text, [class*=SegmentText], span[role=text]"));
    const start = readDuration(stamp);
    return start === undefined || text === undefined ? [] : [{ start, text }];
  });
}

/** The language spoken: that of the automatic captions, which are made from the sound. */
export function spokenLanguage(player: Json | undefined): string | undefined {
  const tracks = listAt(player, "captions", "playerCaptionsTracklistRenderer", "captionTracks");
  return textAt(
    tracks.find((track) => textAt(track, "kind") === "asr"),
    "languageCode",
  );
}

/** The details of the player alone, /embed/<id>: JSON in a text in the page's settings (recorded in 2022, when it held a
 * preview of title, channel and length; later pages hold `videoDetails` as watch pages do). */
export function embeddedDetails(page: Page): JsonObject | undefined {
  const settings = scriptJson(page, /ytcfg\.set\(\s*(?=\{)/);
  const player = readJson(textAt(settings, "PLAYER_VARS", "embedded_player_response") ?? "");
  const stated = at(player, "videoDetails");
  if (isObject(stated)) return stated;
  const preview = at(player, "embedPreview", "thumbnailPreviewRenderer");
  const title = youtubeText(at(preview, "title"));
  const id = textAt(settings, "VIDEO_ID") ?? textAt(settings, "PLAYER_VARS", "video_id");
  if (!title || !id) return undefined;
  const [channel] = findObjects(at(preview, "videoDetails"), "embeddedPlayerOverlayVideoDetailsExpandedRenderer").map(
    (found) => found.embeddedPlayerOverlayVideoDetailsExpandedRenderer,
  );
  return {
    videoId: id,
    title,
    author: youtubeText(at(channel, "title")) ?? null,
    channelId: textAt(channel, "subscribeButton", "subscribeButtonRenderer", "channelId") ?? null,
    lengthSeconds: textAt(preview, "videoDurationSeconds") ?? null,
  };
}
