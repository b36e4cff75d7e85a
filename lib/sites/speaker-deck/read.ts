// Reads speakerdeck.com: talk pages in the layouts of 2014, 2018 to 2021 and today, the player page, profiles.
// The slides themselves are on the player page /player/<id> of the same host, which the talk page shows in an iframe.

import { readByAddress } from "@/lib/capture/by-address.ts";
import { jsonLdOf } from "@/lib/capture/generic/json-ld.ts";
import { readDate } from "@/lib/capture/page/date.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { type Json, textAt } from "@/lib/capture/page/json.ts";
import {
  attribute,
  find,
  findAll,
  lines,
  link,
  meta,
  metas,
  type Page,
  requestJson,
  requestPage,
  text,
} from "@/lib/capture/page/page.ts";
import { blockText, lineText } from "@/lib/capture/page/text.ts";
import type { Person } from "@/lib/model/index.ts";
import { toldBySite } from "../addresses.ts";
import { embedAddress } from "../embeds.ts";
import { type PlaceInPage, placeInAddress } from "../places.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";
import { deckId, readSlides } from "./slides.ts";

const home = "https://speakerdeck.com";

/** The address of the deck's own page, which names its owner; from the page's own statements, the player's foremost. */
function talkAddress(page: Page): URL | undefined {
  const player = attribute(page, ".js-sd-player[data-url]", "data-url");
  const stated = [player, page.url.href, link(page, "link[rel~=canonical]"), link(page, ".sd-player-title-name a")];
  for (const address of stated) {
    const { kind, url } = toldBySite(URL.parse(address ?? "", home)?.href ?? "");
    // A player's own address does not name its deck.
    if (kind === "deck" && url && !embedAddress({ url })) return new URL(url);
  }
  return undefined;
}

function findDeckId(page: Page, deck: Json | undefined): string | undefined {
  const embed = attribute(page, ".js-deck-embed .speakerdeck-embed[data-id], .speakerdeck-embed[data-id]", "data-id");
  if (embed && /^[\da-f]{24,32}$/.test(embed)) return embed;
  const player = attribute(page, 'iframe[src*="/player/"]', "src");
  const slide = attribute(page, ".js-sd-slide[data-url]", "data-url");
  const candidates = [
    player,
    page.url.pathname,
    slide,
    textAt(deck, "thumbnailUrl"),
    attribute(page, "#transcript a[href], .transcript a[href], .slide-transcript a[href]", "href"),
    meta(page, "og:image", "twitter:image:src"),
  ];
  return candidates.map((address) => deckId.exec(address ?? "")?.[1]).find(Boolean);
}

/** The owner's name as the page shows it beside the deck, never that of another deck's owner. */
function shownName(page: Page, profile: string): string | undefined {
  const named = findAll(page, ".deck-meta a, #talk-details h2 a, h2 a, h4 a, .presenter h2 a").filter(
    (anchor) =>
      URL.parse(anchor.getAttribute("href") ?? "", home)?.href === profile && !anchor.closest(".deck-preview, .talk"),
  );
  return named.map((anchor) => lineText(anchor)).find(Boolean);
}

function readAuthors(
  page: Page,
  talk: URL,
  deck: Json | undefined,
  oembed: Json | undefined,
  player: Page | undefined,
) {
  const profile = new URL(`/${talk.pathname.split("/")[1]}`, home).href;
  const person = (name: string | undefined): Person[] | undefined => (name ? [{ name, url: profile }] : undefined);
  // In 2019 og:author held Speaker Deck's own address; later pages name the author there.
  const inMeta = metas(page, "og:author").find((name) => !/^https?:|^@/.test(name));
  const labelled = meta(page, "twitter:label1") === "Deck by" ? meta(page, "twitter:data1") : undefined;
  return first(
    from("json-ld", person(textAt(deck, "author", "name") ?? textAt(deck, "author", 0, "name"))),
    from("dom", person(shownName(page, profile))),
    from("meta", person(inMeta ?? labelled)),
    from("player", person(player && text(player, ".sd-player-title-author a"))),
    from("oembed", person(textAt(oembed, "author_name"))),
  );
}

/** The date stands without a machine-readable form: "March 07, 2019". */
function shownDate(page: Page): string | undefined {
  const places = ".deck-date, .deck-meta .text-muted, #talk-details mark, .text-muted, time, mark";
  const beside = findAll(page, places).filter((element) => !element.closest(".deck-preview, .card, .talk"));
  return beside.map((element) => readDate(element.getAttribute("datetime") ?? lineText(element))).find(Boolean);
}

async function readDeck(page: Page, talk: URL): Promise<Readings> {
  const [deck] = jsonLdOf(page, "PresentationDigitalDocument");
  const isPlayer = find(page, ".js-sd-player") !== undefined;
  const stated = findDeckId(page, deck);
  const needsName = readAuthors(page, talk, deck, undefined, undefined) === undefined;
  const oembedAddress = `${home}/oembed.json?url=${encodeURIComponent(talk.href)}`;
  const askOembed = () => requestJson(page, link(page, 'link[type="application/json+oembed"]') ?? oembedAddress);
  const askPlayer = (id: string | undefined) => (id ? requestPage(page, `${home}/player/${id}`) : undefined);
  // Both at once where both are needed; the id of an embed we did not find is in the oEmbed answer.
  const [oembed, asked] = await Promise.all([
    needsName || stated === undefined ? askOembed() : undefined,
    isPlayer ? page : askPlayer(stated),
  ]);
  const id = stated ?? deckId.exec(textAt(oembed, "html") ?? "")?.[1];
  const player = asked ?? (stated === undefined ? await askPlayer(id) : undefined);
  return deckReadings(page, talk, { deck, oembed, player, id });
}

interface Parts {
  deck: Json | undefined;
  oembed: Json | undefined;
  player: Page | undefined;
  id: string | undefined;
}

function deckReadings(page: Page, talk: URL, { deck, oembed, player, id }: Parts): Readings {
  const slides = readSlides(page, player, deck, id);
  const shownImage = meta(page, "og:image", "twitter:image:src");
  const isOwn = (address: string | undefined) => (id && address?.includes(id) ? address : undefined);
  const pdf = link(
    page,
    'a[title="Download PDF"], a#share_pdf, #share_pdf[href], a[href*="/presentations/"][href$=".pdf"]',
  );
  return {
    url: from("address", talk.href),
    kind: readByAddress(page, talk.href).kind,
    title: first(
      from("json-ld", textAt(deck, "name")),
      from("dom", text(page, "#talk-details h1, .sd-main h1, main h1")),
      from("meta", meta(page, "og:title", "twitter:title")),
      from("player", player && text(player, ".sd-player-title-name a")),
      from("oembed", textAt(oembed, "title")),
    ),
    authors: readAuthors(page, talk, deck, oembed, player) ?? null,
    publishedOn: first(from("json-ld", readDate(textAt(deck, "datePublished"))), from("dom", shownDate(page))),
    description: first(
      from("json-ld", textAt(deck, "description")),
      from("dom", lines(page, ".deck-description, #talk-details .description, .description")),
    ),
    image: first(
      from("meta", isOwn(shownImage)),
      from("json-ld", isOwn(textAt(deck, "thumbnailUrl"))),
      slides && from(slides.origin, slides.value[0]?.image),
    ),
    slides,
    // The page's own language is that of Speaker Deck's menus.
    language: from("json-ld", textAt(deck, "inLanguage")) ?? null,
    category: from("dom", text(page, '.deck-meta a[href^="/c/"], #talk-details .category a, .category a')),
    download: first(from("json-ld", textAt(deck, "associatedMedia", "contentUrl")), from("dom", isOwn(pdf))),
  };
}

/** A person's list of talks. */
function profileName(page: Page): string | undefined {
  const titled = /^(?:Presentations|Talks|Decks) by (.+?)\s*(?:\/\/|-|\|)\s*Speaker Deck$/.exec(
    page.document.title.trim(),
  )?.[1];
  const isProfile =
    meta(page, "stats-view_type") === "profile" || find(page, ".bio_mugshot, link[type='application/atom+xml']");
  return titled ?? (isProfile ? text(page, ".sidebar h2, .sd-main h1, main h1") : undefined);
}

function readProfile(page: Page, name: string): Readings {
  return {
    title: from("title", name),
    authors: from("title", [{ name, url: toldBySite(page.url.href).url }]),
    description: from("dom", blockText(find(page, ".bio"))),
  };
}

/** The slide that the player in the frame shows: the only one with a place on screen. */
function shownSlide(page: Page): number | undefined {
  const frame = find(page, "iframe.speakerdeck-iframe, iframe[src*='/player/']") as HTMLIFrameElement | undefined;
  const player = frame?.contentDocument ?? page.document;
  const boxes = [...player.querySelectorAll(".js-sd-slide")].map((slide) => slide.getBoundingClientRect());
  const shown = boxes.flatMap((box, index) => (box.left >= -1 && box.left < box.width ? [index + 1] : []));
  return shown.length === 1 ? shown[0] : undefined;
}

export const site: Site = {
  ...address,
  // A person's decks until 2018 and since.
  lists: [
    { item: ".talk[data-id]", title: ".title a", link: ".title a", speakers: '.date a[href^="/"]' },
    { item: "a[title]:has(.deck-preview)", title: "", link: "" },
  ],
  refuses(page) {
    return /^(Deck|User|Page|Talk) Not Found\b/i.test(page.document.title.trim()) ? "problemPageMissing" : undefined;
  },
  async read(page) {
    const talk = talkAddress(page);
    if (talk !== undefined) return readDeck(page, talk);
    const name = toldBySite(page.url.href).kind === "person" ? profileName(page) : undefined;
    return name === undefined ? {} : readProfile(page, name);
  },
  position(page): PlaceInPage | undefined {
    const slide = shownSlide(page) ?? placeInAddress(page.url.href).slide;
    return slide === undefined ? undefined : { slide };
  },
};
