// Talks that have become one because two have captured the same page: that is said, and can be taken back.
import { t } from "@/lib/browser/words.ts";
import type { JoinedTalk } from "@/lib/share/same-pages.ts";
import { act } from "../work/use-undo.ts";

export async function tellJoined(joined: JoinedTalk[]): Promise<void> {
  for (const { title, undo } of joined)
    await act({ name: t("didJoin"), said: t("samePageJoined", title) }, async () => undo);
}
