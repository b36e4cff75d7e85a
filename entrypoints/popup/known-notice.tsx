// Says since when the page in front is known, where its notes go, and what it was called until it was read just now.
import { Notice } from "@/components/controls/notice.tsx";
import { formatDay } from "@/components/wording/place-name.ts";
import { goBackTo } from "@/entrypoints/desk/talk/go-back.ts";
import type { UndoOffers } from "@/entrypoints/desk/work/use-undo.ts";
import { t } from "@/lib/browser/words.ts";
import type { Source } from "@/lib/model/index.ts";
import type { CaptureState } from "./use-capture.ts";

interface Props {
  capture: CaptureState;
  /** The page in front. */
  source: Source;
  undo: UndoOffers;
}

export function KnownNotice({ capture: { knownSince, wasLink, former }, source, undo }: Props) {
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
