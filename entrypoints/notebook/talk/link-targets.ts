// What words of a note can be linked to: the talk's own pages, the conference, the other talks, an address.
import { addressTyped } from "@/components/note/link-text.ts";
import { nameTalk } from "@/components/talk/talk-name.ts";
import { nameExtent } from "@/components/wording/place-name.ts";
import { t } from "@/lib/browser/words.ts";
import type { Conference, Source, SourceKind, TalkRecord } from "@/lib/model/index.ts";

export interface LinkTarget {
  group: "own" | "others" | "address";
  /** Of the page, for its icon; absent for an address. */
  kind?: SourceKind;
  name: string;
  detail: string;
  url: string;
}

/** The more would only be scrolled through; typing finds them. */
const mostTalks = 30;

const shortAddress = (url: string) => url.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");

function ownTargets(pages: Source[]): LinkTarget[] {
  const [first] = pages;
  const deck = pages.find(({ kind }) => kind === "deck");
  const video = pages.find(({ kind }) => kind === "video");
  const facts = (source: Source) => [nameExtent(source), source.site].filter(Boolean).join(" · ");
  return [
    ...(first
      ? [{ source: first, kind: "talk" as const, name: t("linkThisTalk"), detail: shortAddress(first.url) }]
      : []),
    ...(deck ? [{ source: deck, kind: deck.kind, name: t("linkItsSlides"), detail: facts(deck) }] : []),
    ...(video ? [{ source: video, kind: video.kind, name: t("linkItsVideo"), detail: facts(video) }] : []),
  ].map(({ source, ...target }) => ({ ...target, group: "own" as const, url: source.url }));
}

interface Linkable {
  record: TalkRecord;
  /** Every talk of the conference, in order. */
  all: TalkRecord[];
  conference?: Conference;
  /** A talk's pages, the most telling first. */
  pagesOf: (record: TalkRecord) => Source[];
}

/** All that a note of the talk can link to without an address being typed. */
export function listTargets({ record, all, conference, pagesOf }: Linkable): LinkTarget[] {
  const others = all.flatMap((other): LinkTarget[] => {
    const [page] = other.talk.id === record.talk.id ? [] : pagesOf(other);
    if (!page) return [];
    const names = other.talk.speakers.map(({ name }) => name).join(", ");
    return [
      { group: "others", kind: page.kind, name: nameTalk(other.talk), detail: names || page.site, url: page.url },
    ];
  });
  const address = conference?.url && addressTyped(conference.url);
  return [
    ...ownTargets(pagesOf(record)),
    ...(conference && address
      ? [
          {
            group: "own" as const,
            kind: "event" as const,
            name: conference.name,
            detail: shortAddress(address),
            url: address,
          },
        ]
      : []),
    ...others,
  ];
}

/** Those that fit what is typed, and what is typed itself where it is an address. */
export function findTargets(targets: LinkTarget[], typed: string): LinkTarget[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = targets.filter(({ name, detail }) => {
    const text = `${name} ${detail}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const others = fitting.filter(({ group }) => group === "others").slice(0, mostTalks);
  const url = addressTyped(typed);
  return [
    ...fitting.filter(({ group }) => group === "own"),
    ...others,
    ...(url ? [{ group: "address" as const, name: t("linkTo", url), detail: "", url }] : []),
  ];
}
