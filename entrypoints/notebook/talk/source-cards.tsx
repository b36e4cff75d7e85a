// The pages that belong to a talk: open, explain, remove, add one by its link.
import { ExternalLink, FileUp, Info, Plus, X } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { Icon } from "@/components/controls/icon.tsx";
import type { Keep } from "@/components/controls/use-typed-text.ts";
import { OriginList } from "@/components/talk/origin-list.tsx";
import { SourceIcon } from "@/components/talk/source-icon.tsx";
import { usePictureAddress } from "@/components/talk/stored-pictures.ts";
import { formatDay, nameExtent } from "@/components/wording/place-name.ts";
import { t } from "@/lib/browser/words.ts";
import { type Awaited, type FormerReading, type Id, isHereOnly, type Source } from "@/lib/model/index.ts";
import { AwaitedChoice } from "./awaited-choice.tsx";
import "@/components/controls/form-row.css";
import "@/components/controls/form.css";
import "./source-cards.css";

interface ReadProps {
  sources: Source[];
  onUseAgain?: (source: Source, reading: FormerReading) => void;
  onRemove?: (source: Source) => void;
  /** Behind the cards, in their list. */
  children?: ComponentChildren;
}

interface Props extends Required<Omit<ReadProps, "children">> {
  awaited?: Awaited;
  /** The schedule says that there is going to be no video. */
  isNotRecorded?: boolean;
  /** Resolves to why the link could not be added, or to nothing. */
  onAdd: (address: string) => Promise<string | undefined>;
  onChoosePdf: () => void;
  /** Resolves to why it could not be stored, or to nothing. */
  onAwaited: (awaited: Awaited) => ReturnType<Keep>;
}

interface CardProps {
  source: Source;
  areOriginsShown: boolean;
  onOrigins: () => void;
  onRemove?: () => void;
}

function SourceCard({ source, areOriginsShown, onOrigins, onRemove }: CardProps) {
  const [missing, setMissing] = useState<string>();
  const image = usePictureAddress(source.image ?? source.slides?.[0]?.image);
  return (
    <li class="source-card">
      <span class="source-card-picture">
        {image && image !== missing ? (
          <img src={image} alt="" loading="lazy" referrerpolicy="no-referrer" onError={() => setMissing(image)} />
        ) : (
          <SourceIcon kind={source.kind} size={16} />
        )}
      </span>
      <span>
        <span class="source-card-extent">
          <SourceIcon kind={source.kind} />
          {nameExtent(source)}
        </span>
        <span class="source-card-site" title={source.title}>
          {[source.site, source.publishedOn && formatDay(source.publishedOn, new Date())].filter(Boolean).join(" · ")}
        </span>
      </span>
      <span class="source-card-actions">
        <Button kind="quiet" icon={Info} label={t("fieldOrigins")} isExpanded={areOriginsShown} onClick={onOrigins} />
        {!isHereOnly(source.url) && (
          <a
            href={source.url}
            target="_blank"
            rel="noreferrer"
            aria-label={t("openSource", source.site)}
            title={t("openSource", source.site)}
          >
            <Icon of={ExternalLink} size={14} />
          </a>
        )}
        {onRemove && <Button kind="quiet" icon={X} label={t("removeSource", source.site)} onClick={onRemove} />}
      </span>
    </li>
  );
}

function AddSource({ onAdd, onDone }: { onAdd: Props["onAdd"]; onDone: () => void }) {
  const [address, setAddress] = useState("");
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const sentence = await onAdd(address);
    if (sentence === undefined) return onDone();
    setProblem(sentence);
    field.current?.focus();
  };
  return (
    <form class="source-add" noValidate onSubmit={(event) => void submit(event)}>
      <p>{t("addSourceHelp")}</p>
      <input
        ref={field}
        class="form-input"
        type="url"
        dir="ltr"
        aria-label={t("link")}
        aria-invalid={problem !== undefined}
        placeholder={t("pasteLink")}
        value={address}
        onInput={(event) => setAddress(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          onDone();
        }}
      />
      <Button isSubmit>{t("addLink")}</Button>
      <Button kind="quiet" onClick={onDone}>
        {t("cancel")}
      </Button>
      {problem && (
        <p class="form-row-problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

/** The pages as they are: without the callbacks nothing about them can be changed. */
export function ReadSourceCards({ sources, onUseAgain, onRemove, children }: ReadProps) {
  const [explainedId, setExplainedId] = useState<Id>();
  const explained = sources.find(({ id }) => id === explainedId);
  if (sources.length === 0 && !children) return null;
  return (
    <>
      <ul class="source-cards" aria-label={t("sources")}>
        {sources.map((source) => (
          <SourceCard
            key={source.id}
            source={source}
            areOriginsShown={source === explained}
            onOrigins={() => setExplainedId(source === explained ? undefined : source.id)}
            onRemove={onRemove && (() => onRemove(source))}
          />
        ))}
        {children}
      </ul>
      {explained && (
        <OriginList source={explained} onUseAgain={onUseAgain && ((reading) => onUseAgain(explained, reading))} />
      )}
    </>
  );
}

export function SourceCards({ awaited, isNotRecorded, onAdd, onChoosePdf, onAwaited, ...cards }: Props) {
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <ReadSourceCards {...cards}>
        <li>
          <button
            type="button"
            class="source-card-add"
            aria-label={t("addSource")}
            aria-expanded={isAdding}
            title={t("addSource")}
            onClick={() => setAdding(!isAdding)}
          >
            <Icon of={Plus} />
          </button>
        </li>
        <li>
          <button type="button" class="source-card-add source-card-pdf" onClick={onChoosePdf}>
            <Icon of={FileUp} />
            {t("addPdf")}
          </button>
        </li>
        <AwaitedChoice sources={cards.sources} awaited={awaited} isNotRecorded={isNotRecorded} onAwaited={onAwaited} />
      </ReadSourceCards>
      {isAdding && <AddSource onAdd={onAdd} onDone={() => setAdding(false)} />}
    </>
  );
}
