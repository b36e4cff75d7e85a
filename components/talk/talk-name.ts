// What a talk is called where its title stands in a list or a sentence.
import { t } from "@/lib/browser/words.ts";

/** Its title, or that it has none: an empty name could neither be read nor clicked. */
export const nameTalk = ({ title }: { title: string }): string => title.trim() || t("talkUntitled");
