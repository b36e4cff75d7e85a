// A talk's pictures as the screens list them, and what becomes of a tick.

import { database } from "@/entrypoints/desk/database.ts";
import { t } from "@/lib/browser/words.ts";
import type { EmbedStyle, TalkRecord } from "@/lib/model/index.ts";
import { chooseFrame } from "@/lib/notebook/frames.ts";
import { choosePicture } from "@/lib/notebook/pictures.ts";
import type { Journal } from "@/lib/notebook/rows/journal.ts";
import type { TalkPicture } from "@/lib/post/talk/talk-pictures.ts";
import { doWithUndo } from "../state/screen.ts";
import type { PostTools } from "../state/use-post-tools.ts";
import type { PictureItem } from "./picture-choices.tsx";

/** What the post's setting says is not written down, so that it follows the setting. */
function choose({ source, slide, note, isInPostByItself }: TalkPicture, isInPost: boolean): Promise<Journal> {
  if (note) return chooseFrame(database, note.id, isInPost);
  return choosePicture(database, source.id, slide, isInPost === isInPostByItself ? undefined : isInPost);
}

export function listPictures(tools: PostTools, record: TalkRecord, embeds: EmbedStyle): PictureItem[] {
  return tools.picturesOfTalk(record, embeds).map((picture) => {
    const { url, slide, seconds, description, isInPost } = picture;
    const key = [picture.source.id, slide, picture.note?.id].join(" ");
    const onChoose = (isChosen: boolean) =>
      doWithUndo(`picture ${key}`, { name: t("didPicture") }, () => choose(picture, isChosen));
    return { key, url, slide, seconds, description, isInPost, onChoose };
  });
}
