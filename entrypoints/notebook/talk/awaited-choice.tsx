// What of a talk is not posted yet, and the page where it is going to appear.

import { TextNotice } from "@/components/controls/text-notice.tsx";
import { type Keep, useTypedText } from "@/components/controls/use-typed-text.ts";
import { t } from "@/lib/browser/words.ts";
import type { Awaited, Source } from "@/lib/model/index.ts";
import { isWebAddress } from "@/lib/model/web-address.ts";

interface Props {
  sources: Source[];
  awaited?: Awaited;
  /** The schedule says that there is going to be no video. */
  isNotRecorded?: boolean;
  /** Resolves to why it could not be stored, or to nothing. */
  onAwaited: (awaited: Awaited) => ReturnType<Keep>;
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
      <TextNotice problem={typed.problem} text={typed.text} />
    </div>
  );
}

/** Only what is missing can be waited for. */
export function AwaitedChoice({ sources, awaited = {}, isNotRecorded, onAwaited }: Props) {
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
      {!has("video") &&
        (isNotRecorded && !awaited.video ? <p>{t("notRecorded")}</p> : choice("video", t("videoNotPosted")))}
      {isWaiting && <AwaitedPage awaited={awaited} onAwaited={onAwaited} />}
    </li>
  );
}
