// The talk while its page is being read: the tab's own title, so that the popup never opens empty.
import { t } from "@/lib/browser/words.ts";
import "@/entrypoints/desk/talk/talk-card.css";

/** @param title of the tab; empty where the browser does not tell it: what is going on is the heading then */
export function ReadingCard({ title }: { title: string }) {
  const state = t("readingPage");
  return (
    <section class="talk-card" aria-busy="true">
      <div class="talk-picture" />
      <div class="reading-head">
        <h1 class="reading-title" dir="auto">
          {title || state}
        </h1>
        {title && <p class="reading-facts">{state}</p>}
      </div>
    </section>
  );
}
