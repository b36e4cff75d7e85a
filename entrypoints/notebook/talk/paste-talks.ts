// Addresses that are pasted while a conference has no talks: each becomes a talk that a capture completes.
import { useEffect } from "preact/hooks";
import { isTextField } from "@/components/controls/text-field.ts";
import { addressesIn } from "@/components/note/link-text.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { plural, t } from "@/lib/browser/words.ts";
import { describeUnreadable } from "@/lib/capture/unreadable.ts";
import type { Id } from "@/lib/model/index.ts";
import { addLinks } from "@/lib/notebook/links.ts";
import { offerUndo, showOutcome } from "../state/screen.ts";

/** Adds a talk for each address that the conference does not have, and says how many. */
async function addTalks(conferenceId: Id, addresses: string[]): Promise<string | undefined> {
  const links = addresses.flatMap((address) => describeUnreadable(address, "").source ?? []);
  const kept = links.map(({ title, url, site, kind }) => ({ title, url, site, kind }));
  const { added, undo } = await addLinks(database, conferenceId, kept);
  return offerUndo({ name: t("didAddTalks"), said: t("talksAdded", plural("talks", added)) }, undo);
}

/** @param isEmpty whether the list has no talks: with talks there, a paste is most likely meant for something else */
export function usePastedTalks(conferenceId: Id, isEmpty: boolean): void {
  useEffect(() => {
    if (!isEmpty) return;
    const onPaste = (event: ClipboardEvent) => {
      const addresses = addressesIn(event.clipboardData?.getData("text/plain") ?? "");
      if (addresses.length === 0 || isTextField(event.target) || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      void showOutcome(() => addTalks(conferenceId, addresses));
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, [conferenceId, isEmpty]);
}
