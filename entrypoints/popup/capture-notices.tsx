// What became of capturing the page in front: why only its link or nothing is stored, since when it is known, where its notes go,
// and what it was called until it was read just now.
import { Notice } from "@/components/controls/notice.tsx";
import { formatDay } from "@/components/wording/place-name.ts";
import { goBackTo } from "@/entrypoints/desk/talk/go-back.ts";
import type { UndoOffers } from "@/entrypoints/desk/work/use-undo.ts";
import { explain, t } from "@/lib/browser/words.ts";
import type { Source } from "@/lib/model/index.ts";
import { canPass } from "@/lib/notebook/rows/failure.ts";
import type { CaptureState } from "./capture-state.ts";

interface Props {
  capture: CaptureState;
  /** The page in front, if the talk has it. */
  source?: Source;
  undo: UndoOffers;
  onReadAgain: () => void;
  onNotebook: () => void;
}

interface KnownProps extends Pick<Props, "capture" | "undo"> {
  source: Source;
}

function KnownNotice({ capture: { knownSince, wasLink, former }, source, undo }: KnownProps) {
  if (knownSince === undefined) return null;
  const day = formatDay(knownSince, new Date());
  if (wasLink) return <Notice>{t("keptOn", day)}</Notice>;
  if (!former || former.title === source.title) return <Notice>{t("capturedOn", day)}</Notice>;
  return (
    <Notice action={{ label: t("useTitleAgain"), onClick: () => goBackTo(source, former, undo) }}>
      {t("capturedAs", day, former.title)}
    </Notice>
  );
}

export function CaptureNotices({ capture, source, undo, onReadAgain, onNotebook }: Props) {
  const { refusal, failure } = capture;
  const isPdf = refusal === "problemPdfClosed";
  // The PDF itself is given there: choosing a file would close Firefox's popup.
  const toNotebook = { label: t("openNotebook"), onClick: onNotebook };
  return (
    <>
      {refusal && !(isPdf && source?.slides) && (
        <Notice tone="warning" action={isPdf ? toNotebook : undefined}>
          {t(refusal)}
        </Notice>
      )}
      {failure && (
        <Notice tone="error" action={canPass(failure) ? { label: t("tryAgain"), onClick: onReadAgain } : undefined}>
          {explain(failure)}
        </Notice>
      )}
      {source && <KnownNotice capture={capture} source={source} undo={undo} />}
    </>
  );
}
