// The bin, read again whenever something goes in or comes out.
import { useState } from "preact/hooks";
import { wordsOfNote } from "@/components/note/note-words.ts";
import { nameTalk } from "@/components/talk/talk-name.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { attempt } from "@/entrypoints/desk/work/outcome.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { act } from "@/entrypoints/desk/work/use-undo.ts";
import { language, t } from "@/lib/browser/words.ts";
import { type BinnedItem, readBin, restoreItem } from "@/lib/notebook/bin.ts";
import { BinDialog, type BinRow } from "./bin-dialog.tsx";

function nameOf(item: BinnedItem): string {
  if (item.kind === "conference") return item.row.name;
  if (item.kind === "note") return wordsOfNote(item.row, 90);
  return item.kind === "talk" ? nameTalk(item.row) : item.row.title || item.row.url;
}

function detailOf(item: BinnedItem): string {
  const day = new Date(item.deletedAt).toLocaleString(language(), { dateStyle: "medium", timeStyle: "short" });
  switch (item.kind) {
    case "conference":
      return t("binnedConference", day);
    case "talk":
      return item.conference ? t("binnedTalkOf", item.conference, day) : t("binnedTalk", day);
    case "source":
      return t("binnedSource", nameTalk(item.talk), day);
    case "note":
      return t("binnedNote", nameTalk(item.talk), day);
  }
}

export function BinView({ onClose }: { onClose: () => void }) {
  const { value: items } = useLiveQuery(() => readBin(database), []);
  const [outcome, setOutcome] = useState<{ isProblem: boolean; text: string }>();
  const putBack = async ({ id, name }: BinRow) => {
    const item = items?.find((one) => one.id === id);
    if (!item) return;
    const why = await attempt(() => act({ name: t("didTakeOut") }, () => restoreItem(database, item)));
    setOutcome({ isProblem: why !== undefined, text: why ?? t("isBack", name) });
  };
  return (
    <BinDialog
      rows={items?.map((item) => ({ id: item.id, kind: item.kind, name: nameOf(item), detail: detailOf(item) }))}
      outcome={outcome}
      onPutBack={(row) => void putBack(row)}
      onClose={onClose}
    />
  );
}
