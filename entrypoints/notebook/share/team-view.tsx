// A conference that a team shares: the lines to invite with, who has written, and the way out. And the way into one.
import { Check, Copy } from "lucide";
import { useContext, useEffect, useRef, useState } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { Dialog } from "@/components/controls/dialog.tsx";
import { Notice } from "@/components/controls/notice.tsx";
import { PeopleHere } from "@/components/people/people.ts";
import { PersonMark } from "@/components/people/person-mark.tsx";
import { database } from "@/entrypoints/desk/database.ts";
import { attempt, type Outcome, perform } from "@/entrypoints/desk/work/outcome.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { ConferenceRecord, TalkRecord, TeamRoom } from "@/lib/model/index.ts";
import { readShare } from "@/lib/notebook/shares.ts";
import { go } from "../state/route.ts";
import { StartSharing } from "./start-sharing.tsx";
import { useAway, useTeam } from "./team.tsx";
import { TeamForm, TextInput } from "./team-form.tsx";
import "./share.css";

/** Milliseconds for which a button says that it has copied. */
const copiedFor = 4000;

const loadTeam = () => import("@/lib/share/team.ts");

interface LineProps {
  access: TeamRoom["access"];
  line: string;
  isCopied: boolean;
  onCopied: () => void;
}

/** A line to invite with, and the button that copies it. */
function InvitationLine({ access, line, isCopied, onCopied }: LineProps) {
  const isWriting = access === "write";
  const id = `invitation-${access}`;
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(line);
      onCopied();
    } catch {
      // It is there to be copied by hand, and chosen as a whole.
      field.current?.focus();
    }
  };
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {t(isWriting ? "invitationWrites" : "invitationReads")}
      </label>
      <div class="share-invitation">
        <input
          ref={field}
          id={id}
          class="field-input share-invitation-text"
          readOnly
          value={line}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          kind={isWriting ? "primary" : "plain"}
          icon={isCopied ? Check : Copy}
          label={isCopied ? undefined : t(isWriting ? "copyInvitationThatWrites" : "copyInvitationThatReads")}
          onClick={() => void copy()}
        >
          {t(isCopied ? "copied" : "copy")}
        </Button>
      </div>
      {isWriting && <p class="field-help">{t("invitationWhere")}</p>}
    </div>
  );
}

function Invitations({ conferenceId, team }: { conferenceId: string; team: TeamRoom }) {
  const { invitations: lines } = team;
  const [copied, setCopied] = useState<TeamRoom["access"]>();
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    const timer = setTimeout(() => setCopied(undefined), copiedFor);
    return () => clearTimeout(timer);
  }, [copied]);
  const isRenewing = useRef(false);
  const renew = async () => {
    if (isRenewing.current) return;
    isRenewing.current = true;
    setCopied(undefined);
    setOutcome(
      await perform(async () => {
        await (await loadTeam()).renewInvitations(database, conferenceId, team);
        return t("newLinesMade");
      }),
    );
    isRenewing.current = false;
  };
  return (
    <>
      {lines &&
        (["write", "read"] as const).map((access) => (
          <InvitationLine
            key={access}
            access={access}
            line={lines[access]}
            isCopied={copied === access}
            onCopied={() => setCopied(access)}
          />
        ))}
      <Notice tone="warning" action={{ label: t("makeNewLines"), onClick: () => void renew() }}>
        {t(lines ? "invitationsSecret" : "noLinesLeft")}
      </Notice>
      {lines && <p class="field-help">{t("newLinesClose")}</p>}
      <div role="status">{outcome && <Notice tone={outcome.tone}>{outcome.text}</Notice>}</div>
    </>
  );
}

/** Who has written in it, and how much. */
function Writers({ talks }: { talks: TalkRecord[] }) {
  const people = useContext(PeopleHere);
  const notes = talks.flatMap((record) => record.notes);
  const countOf = (name: string) => plural("whoWrote", notes.filter(({ author }) => author === name).length);
  if (!people) return null;
  return (
    <section class="share-people">
      <h3 class="share-heading">{t("whoHasWritten")}</h3>
      <ul class="share-card">
        {[people.you, ...people.letters.keys()].map((name) => (
          <li key={name} class="share-row">
            <PersonMark name={name} />
            <b dir="auto">{name === people.you ? t("you") : name}</b>
            <span class="share-row-tail">{countOf(name)}</span>
          </li>
        ))}
      </ul>
      {people.letters.size === 0 && <p class="field-help">{t("noColleagueYet")}</p>}
    </section>
  );
}

/** Asks once more, and ends the sharing. */
function Leaving({ conferenceId, onLeft }: { conferenceId: string; onLeft: () => void }) {
  const [problem, setProblem] = useState<string>();
  const leave = async () => {
    const why = await attempt(async () => (await loadTeam()).leaveTeam(database, conferenceId));
    if (why) setProblem(why);
    else onLeft();
  };
  return (
    <>
      <Notice tone="warning" action={{ label: t("leaveTeam"), onClick: () => void leave() }}>
        {t("leaveTeamHelp")}
      </Notice>
      {problem && <Notice tone="error">{problem}</Notice>}
    </>
  );
}

function Shared({ record, room, onClose }: { record: ConferenceRecord; room: TeamRoom; onClose: () => void }) {
  const { id, name } = record.conference;
  const [isLeaving, setLeaving] = useState(false);
  const team = useTeam();
  const isConnected = team?.connection?.state === "connected";
  const isAway = useAway(team);
  const notes = record.talks.reduce((sum, talk) => sum + talk.notes.length, 0);
  const foot = (
    <>
      <p class="dialog-foot-note" role="status">
        {isConnected && plural("notesOnServer", notes)}
        {!isConnected && (isAway ? t("teamNotConnected", new URL(room.server).host) : t("teamConnecting"))}
      </p>
      <Button onClick={() => setLeaving(true)}>{t("stopSharing")}</Button>
      <Button onClick={onClose}>{t("done")}</Button>
    </>
  );
  return (
    <Dialog heading={t("sharedHeading", name)} onClose={onClose} foot={foot}>
      {isLeaving && <Leaving conferenceId={id} onLeft={onClose} />}
      {room.access === "read" && <Notice>{t("sharedForReading")}</Notice>}
      {room.key ? <Invitations conferenceId={id} team={room} /> : <p class="share-help">{t("invitationsElsewhere")}</p>}
      <Writers talks={record.talks} />
    </Dialog>
  );
}

export function TeamView({ record, onClose }: { record: ConferenceRecord; onClose: () => void }) {
  const { id } = record.conference;
  const { value } = useLiveQuery(async () => ({ share: await readShare(database, id) }), [id]);
  if (!value) return null;
  const room = value.share?.team;
  if (room) return <Shared record={record} room={room} onClose={onClose} />;
  return <StartSharing record={record} onClose={onClose} />;
}

export function JoinView({ onClose }: { onClose: () => void }) {
  const [line, setLine] = useState("");
  const join = async (author: string, signal: AbortSignal) => {
    const why = await attempt(async () => {
      const conference = await (await loadTeam()).joinTeam(database, line, author, signal);
      go({ view: "post", conference });
    });
    if (why === undefined) onClose();
    return why;
  };
  return (
    <TeamForm heading={t("joinTeam")} help={t("joinHelp")} verb={t("joinVerb")} onSubmit={join} onClose={onClose}>
      {(author) => (
        <>
          <TextInput id="team-invitation" label={t("invitation")} value={line} onType={setLine} />
          {author}
        </>
      )}
    </TeamForm>
  );
}
