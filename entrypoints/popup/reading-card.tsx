// The talk while its page is being read: the tab's own title, so that the popup never opens empty.
import { t } from "@/lib/browser/words.ts";
import "@/entrypoints/desk/talk/talk-card.css";

/** @param title of the tab; empty where the browser does not tell it, and a heading without words is none */
export function ReadingCard({ title }: { title: string }) {
  return (
    <section class="talk-card" aria-busy="true">
      <div class="talk-picture" />
      <div class="reading-head">
        {title && (
          <h1 class="reading-title" dir="auto">
            {title}
          </h1>
        )}
        <p class="reading-facts">{t("readingPage")}</p>
      </div>
    </section>
  );
}
