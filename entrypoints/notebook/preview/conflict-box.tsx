// A place where a text edited by hand and a changed talk differ: both texts, since when, and which of them is to stay.
import { TriangleAlert } from "lucide";
import { useId, useRef } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { useNamedField } from "@/components/controls/coming-field.ts";
import { Icon } from "@/components/controls/icon.tsx";
import { formatMomentWithin, isMoment } from "@/components/wording/moments.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { Id, IsoDateTime } from "@/lib/model/index.ts";
import type { ComparedPart, ComparedTexts } from "@/lib/post/merge/words.ts";
import "./conflict-box.css";

/** A place where hand edits and a changed talk differ. */
export interface TextConflict {
  /** Where it begins in the text, in UTF-16 units. */
  start: number;
  edited: string;
  assembled: string;
  /** The talk that it is about; absent where it is another part of the post, or nobody can tell. */
  talk?: { id: Id; title: string };
  /** The two texts word by word. */
  compared: ComparedTexts;
  /** When a hand last wrote into the text; absent where nobody knows. */
  editedAt?: IsoDateTime;
  /** When the note that differs was written; absent where nobody knows, or it is no note that differs. */
  note?: { at: IsoDateTime; isNew: boolean };
}

export type Resolution = "edited" | "assembled" | "both";

interface Props {
  conflict: TextConflict;
  isFirst: boolean;
  onResolve: (resolution: Resolution) => void;
  onTalk: (id: Id) => void;
}

/** "Your text and “Wicks” differ in 2 places" */
function nameConflict({ talk, compared: { count } }: TextConflict): string {
  return talk ? plural("conflictWith", count, talk.title) : plural("conflictSomewhere", count);
}

/** One of the two texts, with what it alone has marked; not by colour alone, and in words for who does not see it. */
function Side({ parts, isMine, only }: { parts: ComparedPart[]; isMine: boolean; only: string }) {
  const Mark = isMine ? "ins" : "del";
  return (
    <dd dir="auto">
      {parts.map(({ text, isOwn }, index) =>
        isOwn && text.trim() !== "" ? (
          <Mark key={`${index} ${text}`}>
            <span class="visually-hidden">{only}</span>
            {text}
          </Mark>
        ) : (
          text
        ),
      )}
    </dd>
  );
}

/** "edited today, 9:40", "note changed today, 10:05": since when the two texts are as they are, as far as that is known. */
function describeTimes({ editedAt, note }: TextConflict, now: Date): (string | undefined)[] {
  return [
    editedAt && isMoment(editedAt) ? t("editedWhen", formatMomentWithin(editedAt, now)) : undefined,
    note && isMoment(note.at)
      ? t(note.isNew ? "noteAddedWhen" : "noteChangedWhen", formatMomentWithin(note.at, now))
      : undefined,
  ];
}

function Time({ of }: { of: string | undefined }) {
  return of ? <span class="conflict-time"> · {of}</span> : null;
}

/** What the text is called that is not one's own. */
const ofTalk = { text: "talksText", only: "onlyInTalk", take: "takeTalks" } as const;
const ofSettings = { text: "settingsText", only: "onlyInSettings", take: "takeSettings" } as const;

export function ConflictBox({ conflict, isFirst, onResolve, onTalk }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  const { talk, compared } = conflict;
  const others = talk ? ofTalk : ofSettings;
  const [edited, changed] = describeTimes(conflict, new Date());
  const id = useId();
  useNamedField(isFirst ? "conflict" : undefined, first);
  return (
    <section class="conflict" aria-labelledby={id}>
      <h3 id={id}>
        <Icon of={TriangleAlert} />
        {nameConflict(conflict)}
      </h3>
      <dl>
        <dt>
          {t("yourText")}
          <Time of={edited} />
        </dt>
        <Side parts={compared.edited} isMine only={t("onlyInYours")} />
        <dt>
          {t(others.text)}
          <Time of={changed} />
        </dt>
        <Side parts={compared.assembled} isMine={false} only={t(others.only)} />
      </dl>
      <div class="conflict-actions">
        <Button buttonRef={first} onClick={() => onResolve("edited")}>
          {t("keepMine")}
        </Button>
        <Button onClick={() => onResolve("assembled")}>{t(others.take)}</Button>
        <Button kind="quiet" onClick={() => onResolve("both")}>
          {t("keepBoth")}
        </Button>
        {talk && (
          <button type="button" class="link-button conflict-talk" onClick={() => onTalk(talk.id)}>
            {t("openTheTalk")}
          </button>
        )}
      </div>
    </section>
  );
}
