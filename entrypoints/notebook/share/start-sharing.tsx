// Sharing a conference with a team: the server's address and key once, one's name, and what of it goes there and what does not.
import { useState } from "preact/hooks";
import { Notice } from "@/components/controls/notice.tsx";
import { database } from "@/entrypoints/desk/database.ts";
import { attempt } from "@/entrypoints/desk/work/outcome.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { SecretInput, TeamForm, TextInput } from "./team-form.tsx";

function WhatIsShared({ talks }: ConferenceRecord) {
  const notes = talks.reduce((sum, record) => sum + record.notes.length, 0);
  return (
    <div class="share-what">
      <section>
        <h3 class="share-heading">{t("isShared")}</h3>
        <ul>
          <li>{t("isSharedCounts", plural("talks", talks.length), plural("notes", notes))}</li>
          <li>{t("isSharedPost")}</li>
        </ul>
      </section>
      <section>
        <h3 class="share-heading">{t("staysHere")}</h3>
        <ul>
          <li>{t("staysOthers")}</li>
          <li>{t("staysSettings")}</li>
          <li>{t("staysDrafts")}</li>
        </ul>
      </section>
    </div>
  );
}

export function StartSharing({ record, onClose }: { record: ConferenceRecord; onClose: () => void }) {
  const [server, setServer] = useState("");
  const [key, setKey] = useState("");
  const { id, name } = record.conference;
  const share = (author: string, signal: AbortSignal) =>
    attempt(async () => {
      const { shareConference } = await import("@/lib/share/team.ts");
      await shareConference(database, id, { server, key }, author, signal);
    });
  return (
    <TeamForm
      heading={t("shareHeading", name)}
      help={t("shareHelp")}
      remark={t("nothingSentYet")}
      verb={t("shareVerb")}
      onSubmit={share}
      onClose={onClose}
    >
      {(author) => (
        <>
          <TextInput
            id="team-server"
            label={t("serverAddress")}
            help={t("serverAddressHelp")}
            value={server}
            onType={setServer}
          />
          <div class="share-pair">
            <SecretInput id="team-key" label={t("serverKey")} help={t("serverKeyHelp")} value={key} onType={setKey} />
            {author}
          </div>
          <WhatIsShared {...record} />
          <Notice>{t("shareNotice")}</Notice>
        </>
      )}
    </TeamForm>
  );
}
