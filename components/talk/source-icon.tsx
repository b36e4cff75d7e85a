// The icon of a kind of page, with its word as tooltip where it stands alone.
import { Box, Calendar, CirclePlay, FileText, type IconNode, MessageSquareText, Presentation, UserRound } from "lucide";
import type { SourceKind } from "@/lib/model/index.ts";
import { Icon } from "../controls/icon.tsx";

const icons: Record<SourceKind, IconNode> = {
  deck: Presentation,
  video: CirclePlay,
  article: FileText,
  status: MessageSquareText,
  person: UserRound,
  project: Box,
  talk: FileText,
  event: Calendar,
};

export function SourceIcon({ kind, size = 14 }: { kind: SourceKind; size?: 14 | 16 | 20 }) {
  return <Icon of={icons[kind]} size={size} />;
}
