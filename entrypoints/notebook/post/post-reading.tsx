// The middle column when no talk is chosen and the conference is here to be read alone: what its post says beside the talks, as text.
import { language, t } from "@/lib/browser/words.ts";
import type { Post } from "@/lib/model/index.ts";
import "./post-reading.css";

interface Props {
  post: Post;
  /** Made from the title as long as the post has none of its own. */
  derivedSlug: string;
}

/** The author's wall clock, in words; as it stands where it is none. */
function formatDate({ date, timeZone }: Post): string {
  const moment = new Date(`${date}Z`);
  if (date === "" || Number.isNaN(moment.getTime())) return date;
  const clock = new Intl.DateTimeFormat(language(), { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  return `${clock.format(moment)}, ${timeZone}`;
}

/** What there is to read, by its name. */
function listTexts(post: Post, derivedSlug: string): [name: string, text: string][] {
  const texts: [string, string][] = [
    [t("title"), post.title],
    [t("slug"), post.slug || derivedSlug],
    [t("date"), formatDate(post)],
    [t("tags"), post.tags.join(", ")],
    [t("categories"), post.categories.join(", ")],
    ...post.extraFields.map(({ name, value }): [string, string] => [
      name,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
    [t("draft"), t(post.isDraft ? "yes" : "no")],
    [t("introduction"), post.introduction],
    [t("listOpening"), post.listOpening],
    ...post.sections.map(({ heading, markdown }): [string, string] => [heading, markdown]),
    [t("closing"), post.closing],
  ];
  return texts.filter(([, text]) => text.trim() !== "");
}

export function PostReading({ post, derivedSlug }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls and has nothing else to focus is scrolled by keys
    <div class="middle-scroll" tabIndex={0}>
      <div class="post-reading">
        <h1 tabIndex={-1}>{t("postSettings")}</h1>
        <dl>
          {listTexts(post, derivedSlug).map(([name, text], index) => (
            // Two sections may have one heading.
            <div key={`${index} ${name}`} class="post-reading-row">
              <dt dir="auto">{name}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}
