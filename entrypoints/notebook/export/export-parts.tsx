// The parts of the export dialog: which engine, which files, which pictures, which way out.
import { ChevronRight, ClipboardCopy, Download, FileArchive, FolderOpen, type IconNode } from "lucide";
import { useId } from "preact/hooks";
import { Icon } from "@/components/controls/icon.tsx";
import { Switch } from "@/components/controls/switch.tsx";
import { formatBytes } from "@/components/wording/bytes.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import type { PostPictures } from "../post/use-post-pictures.ts";
import { PictureBox } from "../talk/picture-box.tsx";
import { PictureChoices, type PictureItem } from "../talk/picture-choices.tsx";
import type { ExportWay } from "./export-steps.ts";
import { FileTree } from "./file-tree.tsx";
import "./export-dialog.css";
import "@/components/controls/form.css";

export interface WayChoice {
  way: ExportWay;
  label: string;
  help: string;
  isPossible: boolean;
}

export interface TalkPictures {
  /** The talk's. */
  id: Id;
  title: string;
  items: PictureItem[];
}

const icons: Record<ExportWay, IconNode> = {
  folder: FolderOpen,
  zip: FileArchive,
  copy: ClipboardCopy,
  download: Download,
};

interface EnginesProps {
  engines: { name: string; label: string }[];
  /** The chosen one's name. */
  engine: string;
  /** The one of the last export, import or choice; "" before any, absent while nobody knows. */
  lastUsed?: string;
  /** What was chosen is on its way out. */
  isDisabled: boolean;
  onEngine: (name: string) => void;
}

/** What stands beside an engine: whether it was used, or is chosen without anybody having chosen it. */
function standOf(name: string, { engine, lastUsed }: EnginesProps): string {
  if (lastUsed === name) return t("engineLastUsed");
  return lastUsed === "" && engine === name ? t("enginePreselected") : "";
}

export function Engines(props: EnginesProps) {
  const { engines, engine, lastUsed, isDisabled, onEngine } = props;
  const name = useId();
  return (
    <div class="export-engines" role="radiogroup" aria-label={t("writtenFor")}>
      <span class="export-engines-title" aria-hidden="true">
        {t("writtenFor")}
      </span>
      {engines.map((choice) => (
        <label key={choice.name} class="export-engine">
          <input
            type="radio"
            name={name}
            checked={choice.name === engine}
            disabled={isDisabled}
            onChange={() => onEngine(choice.name)}
          />
          {choice.label}
          <small>{standOf(choice.name, props)}</small>
        </label>
      ))}
      {lastUsed === "" && <p class="export-engines-help">{t("enginePreselectedHelp")}</p>}
    </div>
  );
}

interface FilesProps {
  paths: string[];
  /** "7 files, 642 kB" */
  size: string;
  isDraft: boolean;
  onDraft: (isDraft: boolean) => void;
}

export function Files({ paths, size, isDraft, onDraft }: FilesProps) {
  return (
    <section class="export-part">
      <div class="export-part-head">
        <h3>{t("files")}</h3>
        <span>{size}</span>
      </div>
      <FileTree paths={paths} label={t("files")} />
      <label class="check-line">
        <input
          class="check-box"
          type="checkbox"
          checked={isDraft}
          onChange={(event) => onDraft(event.currentTarget.checked)}
        />
        {t("writeAsDraft")}
      </label>
    </section>
  );
}

interface PicturesProps {
  /** Those in the post. */
  pictures: Pick<PostPictures, "urls" | "stored" | "hosts">;
  /** Whether first pictures and slides with notes stand in the post by themselves. */
  hasPictures: boolean;
  onPictures: (hasPictures: boolean) => void;
  /** The talks that have pictures, to choose from. */
  choices: TalkPictures[];
  /** Whether the pictures' files are saved with the post. */
  areSaved: boolean;
}

/** "26 MB": of pictures that are not loaded yet, as much as of the others. Nothing where none is. */
function estimateSize({ urls, stored }: Pick<PostPictures, "urls" | "stored">): string | undefined {
  if (stored.length === 0) return undefined;
  const known = stored.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return formatBytes((known / stored.length) * urls.length);
}

/** "240 pictures of 11 talks, about 26 MB. The browser will ask for 1 host." */
function countPictures({ pictures, choices, areSaved }: PicturesProps): string {
  const { urls, hosts } = pictures;
  if (urls.length === 0) return t("noPictures");
  const size = estimateSize(pictures);
  const talks = choices.filter(({ items }) => items.some(({ isInPost }) => isInPost)).length;
  const asked = areSaved ? hosts.filter(({ isAllowed }) => !isAllowed).length : 0;
  const count =
    size === undefined
      ? plural("picturesOfTalks", urls.length, plural("talks", talks))
      : plural("picturesOfTalksSized", urls.length, plural("talks", talks), size);
  return asked > 0 ? `${count} ${plural("hostsAsked", asked)}` : count;
}

/** Folded: which pictures go along is looked at by who wants to, how many they are by everybody. */
export function Pictures(props: PicturesProps) {
  const { pictures, hasPictures, onPictures, choices, areSaved } = props;
  return (
    <section class="export-part export-pictures" aria-label={t("pictures")}>
      <details>
        <summary>
          <Icon of={ChevronRight} size={14} />
          <b>{t("pictures")}</b>
          <span class="export-pictures-count">{countPictures(props)}</span>
        </summary>
        <div class="export-pictures-body">
          <p class="form-row-help">{t("picturesHelp")}</p>
          {choices.map(({ id, title, items }) => (
            <PictureChoices key={id} heading={title} talk={title} pictures={items} />
          ))}
          {pictures.urls.length > 0 && (
            <PictureBox addresses={pictures.urls} hosts={pictures.hosts} areSaved={areSaved} />
          )}
        </div>
      </details>
      <Switch isOn={hasPictures} onChange={onPictures}>
        <span class="visually-hidden">{t("picturesByThemselves")}</span>
      </Switch>
    </section>
  );
}

interface WaysProps {
  ways: WayChoice[];
  way: ExportWay;
  onWay: (way: ExportWay) => void;
}

export function Ways({ ways, way, onWay }: WaysProps) {
  const name = useId();
  return (
    <section class="export-part export-where">
      <div class="export-part-head">
        <h3>{t("whereTo")}</h3>
      </div>
      <div class="export-ways" role="radiogroup" aria-label={t("whereTo")}>
        {ways.map((choice) => (
          <label key={choice.way} class="export-way">
            <input
              class="visually-hidden"
              type="radio"
              name={name}
              checked={choice.way === way}
              disabled={!choice.isPossible}
              onChange={() => onWay(choice.way)}
            />
            <Icon of={icons[choice.way]} />
            <b>{choice.label}</b>
            <small>{choice.help}</small>
          </label>
        ))}
      </div>
    </section>
  );
}
