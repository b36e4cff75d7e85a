// The pages that belong to a talk: open, remove, add one by its link, say what is not posted yet.
import { ExternalLink, Plus, X } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { Icon } from "@/components/controls/icon.tsx";
import { useTypedText } from "@/components/controls/use-typed-text.ts";
import { formatDay, nameExtent } from "@/components/note/place-name.ts";
import { SourceIcon } from "@/components/talk/source-icon.tsx";
import { t } from "@/lib/browser/words.ts";
import type { Awaited, Source } from "@/lib/model/index.ts";
import { isWebAddress } from "@/lib/model/web-address.ts";
import "@/components/controls/form-row.css";
import "@/components/controls/form.css";
import "./source-cards.css";

interface Props {
  sources: Source[];
  awaited?: Awaited;
  /** Resolves to why the link could not be added, or to nothing. */
  onAdd: (address: string) => Promise<string | undefined>;
  onRemove: (source: Source) => void;
  /** Resolves to why it could not be stored, or to nothing. */
  onAwaited: (awaited: Awaited) => Promise<string | undefined>;
}

function SourceCard({ source, onRemove }: { source: Source; onRemove: () => void }) {
  const [missing, setMissing] = useState<string>();
  const image = source.image ?? source.slides?.[0]?.image;
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
        <a
          href={source.url}
          target="_blank"
          rel="noreferrer"
          aria-label={t("openSource", source.site)}
          title={t("openSource", source.site)}
        >
          <Icon of={ExternalLink} size={14} />
        </a>
        <Button kind="quiet" icon={X} label={t("removeSource", source.site)} onClick={onRemove} />
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

/** The page where it is going to appear; kept once it is an address. */
function AwaitedPage({ awaited, onAwaited }: { awaited: Awaited; onAwaited: Props["onAwaited"] }) {
  const typed = useTypedText(awaited.url ?? "", async (text) => {
    const url = text.trim();
    if (url !== "" && !isWebAddress(url)) return t("linkExpected");
    return onAwaited({ ...awaited, url: url || undefined });
  });
  return (
    <div class="source-awaited-page">
      <input
        class="form-input"
        type="url"
        dir="ltr"
        aria-label={t("awaitedPage")}
        placeholder={t("awaitedPage")}
        aria-invalid={typed.problem !== undefined}
        value={typed.text}
        onInput={(event) => typed.type(event.currentTarget.value)}
        onFocus={typed.onFocus}
        onBlur={typed.onBlur}
      />
      {typed.problem && (
        <p class="form-row-problem" role="alert">
          {typed.problem}
        </p>
      )}
    </div>
  );
}

/** Only what is missing can be waited for. */
function AwaitedChoice({ sources, awaited = {}, onAwaited }: Pick<Props, "sources" | "awaited" | "onAwaited">) {
  const has = (kind: Source["kind"]) => sources.some((source) => source.kind === kind);
  const choice = (name: "slides" | "video", label: string) => (
    <label class="check-line">
      <input
        class="check-box"
        type="checkbox"
        checked={awaited[name] ?? false}
        onChange={(event) => void onAwaited({ ...awaited, [name]: event.currentTarget.checked || undefined })}
      />
      {label}
    </label>
  );
  if (has("deck") && has("video")) return null;
  const isWaiting = (awaited.slides && !has("deck")) || (awaited.video && !has("video"));
  return (
    <li class="source-awaited">
      {!has("deck") && choice("slides", t("slidesNotPosted"))}
      {!has("video") && choice("video", t("videoNotPosted"))}
      {isWaiting && <AwaitedPage awaited={awaited} onAwaited={onAwaited} />}
    </li>
  );
}

export function SourceCards({ sources, awaited, onAdd, onRemove, onAwaited }: Props) {
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <ul class="source-cards" aria-label={t("sources")}>
        {sources.map((source) => (
          <SourceCard key={source.id} source={source} onRemove={() => onRemove(source)} />
        ))}
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
        <AwaitedChoice sources={sources} awaited={awaited} onAwaited={onAwaited} />
      </ul>
      {isAdding && <AddSource onAdd={onAdd} onDone={() => setAdding(false)} />}
    </>
  );
}
