// The rows of the dialog on one's own machines: this one, what goes into its file, the others, and the folder in which all meet.
import type { IconNode } from "lucide";
import { FileDown, FolderOpen, Laptop, ListChecks } from "lucide";
import type { ComponentChildren } from "preact";
import { Button } from "@/components/controls/button.tsx";
import { EditableText } from "@/components/controls/editable-text.tsx";
import { Icon } from "@/components/controls/icon.tsx";
import type { Keep } from "@/components/controls/use-typed-text.ts";
import { formatMoment } from "@/components/wording/moments.ts";
import { plural, t } from "@/lib/browser/words.ts";
import { type Conference, type Id, undecided } from "@/lib/model/index.ts";
import type { BlogFolder, Machine } from "@/lib/notebook/rows/database.ts";

interface RowProps {
  icon: IconNode;
  /** What the row is about, and what is to be said of it. */
  children: ComponentChildren;
  /** What can be done. */
  action: ComponentChildren;
}

function Row({ icon, children, action }: RowProps) {
  return (
    <li class="share-row">
      <Icon of={icon} />
      <div class="share-row-words">{children}</div>
      <div class="share-row-tail">{action}</div>
    </li>
  );
}

/** What there is to say of this machine's last file. @param waiting how many rows were changed since */
function describeFile({ savedAt }: Machine, waiting: number): string {
  if (!savedAt) return t("noFileYet");
  const moment = formatMoment(savedAt, new Date());
  return waiting > 0 ? plural("changesSinceFile", waiting, moment) : t("fileSavedAt", moment);
}

interface ThisProps {
  machine: Machine;
  waiting: number;
  isDisabled: boolean;
  onRename: Keep;
  onSave: () => void;
}

export function ThisMachine({ machine, waiting, isDisabled, onRename, onSave }: ThisProps) {
  return (
    <Row
      icon={Laptop}
      action={
        <Button kind="primary" isDisabled={isDisabled} onClick={onSave}>
          {t("saveChanges")}
        </Button>
      }
    >
      <EditableText label={t("machineName")} value={machine.name} onChange={onRename} isOneLine />
      <p class="field-help">{describeFile(machine, waiting)}</p>
    </Row>
  );
}

interface ChoiceProps {
  conferences: Conference[];
  /** Those that stay out of the file. */
  left: Set<Id>;
  onToggle: (id: Id) => void;
}

/** Which conferences go into the file; folded, because it is all of them for nearly everybody. */
export function FileContents({ conferences, left, onToggle }: ChoiceProps) {
  const rows = [
    ...conferences.map(({ id, name }) => ({ id, name })),
    { id: undecided, name: t("talksWithoutConference") },
  ];
  return (
    <li class="share-row">
      <Icon of={ListChecks} />
      <details class="share-row-words share-choices">
        <summary>
          <span>
            <b>{t("whatIsInFile")}</b>
            <span class="field-help">
              {left.size === 0 ? t("allInFile") : t("someInFile", rows.length - left.size, rows.length)}
            </span>
          </span>
          <span class="link-button">{t("chooseWhatIsInFile")}</span>
        </summary>
        {rows.map(({ id, name }) => (
          <label key={id} dir="auto">
            <input type="checkbox" checked={!left.has(id)} onChange={() => onToggle(id)} /> {name}
          </label>
        ))}
      </details>
    </li>
  );
}

export function AnotherFile({ isDisabled, onTake }: { isDisabled: boolean; onTake: () => void }) {
  return (
    <Row
      icon={FileDown}
      action={
        <Button isDisabled={isDisabled} onClick={onTake}>
          {t("takeChangesIn")}
        </Button>
      }
    >
      <b>{t("anotherFile")}</b>
      <p class="field-help">{t("anotherFileHelp")}</p>
    </Row>
  );
}

interface FolderProps {
  folder: BlogFolder | undefined;
  isDisabled: boolean;
  onMeet: (folder: BlogFolder) => void;
  onChoose: () => void;
}

/** The folder that something else keeps the same on all machines. */
export function MeetingFolder({ folder, isDisabled, onMeet, onChoose }: FolderProps) {
  return (
    <Row
      icon={FolderOpen}
      action={
        <>
          {folder && (
            <Button kind="primary" isDisabled={isDisabled} onClick={() => onMeet(folder)}>
              {t("meetInFolder")}
            </Button>
          )}
          <Button onClick={onChoose}>{folder ? t("otherMeetingFolder") : t("chooseMeetingFolder")}</Button>
        </>
      }
    >
      <b dir="auto">{folder ? t("folderIs", folder.handle.name) : t("useFolder")}</b>
      <p class="field-help">{t("useFolderHelp")}</p>
    </Row>
  );
}
