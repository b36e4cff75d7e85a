// Reads a status of LinkedIn as somebody who is signed in sees it; what others see states itself as data and is read as any
// status' page. Facts: class names of the feed of 2022 to 2025.
import { statusLinks, statusText, statusTitle } from "@/lib/capture/generic/status.ts";
import { absolute } from "@/lib/capture/page/address.ts";
import { from, type Readings } from "@/lib/capture/page/fields.ts";
import { find, findAll, type Page } from "@/lib/capture/page/page.ts";
import { lineText } from "@/lib/capture/page/text.ts";
import type { IsoDate } from "@/lib/model/index.ts";
import { looksLikeName } from "@/lib/model/person-name.ts";
import { toldBySite } from "../addresses.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

/** The upper 41 bits of an activity's number are the milliseconds since 1970 at which it began. */
function dayOfActivity(page: Page): IsoDate | undefined {
  const number = /(?:activity|share|ugcPost)[:-](\d{19})/.exec(page.url.pathname)?.[1];
  return number && new Date(Number(BigInt(number) >> 22n)).toISOString().slice(0, 10);
}

/** The name stands twice, once for those who see and once for those who hear. */
function readAuthor(page: Page, status: Element): Readings["authors"] {
  const box = status.querySelector(".update-components-actor__title, .feed-shared-actor__name");
  const name = lineText(box?.querySelector("[aria-hidden=true]") ?? box);
  const profile = status.querySelector("a.update-components-actor__meta-link, a[class*=actor__container-link]");
  const url = absolute(profile?.getAttribute("href")?.replace(/\?.*$/, "") ?? "", page.url);
  return from("dom", name ? [{ name, ...(url && { url }) }] : []);
}

function readStatus(page: Page, status: Element): Readings {
  const text = status.querySelector(".update-components-text, .feed-shared-update-v2__description, .feed-shared-text");
  const words = statusText(text);
  return {
    title: from("dom", statusTitle(words)),
    authors: readAuthor(page, status),
    publishedOn: from("address", dayOfActivity(page)),
    description: from("dom", words) ?? null,
    links: from("dom", statusLinks(page, text?.querySelectorAll("a[href]") ?? [])),
    // That of the page around the words.
    language: null,
  };
}

/** "Words of it | Ada Quill", with counts or "LinkedIn" behind: the title of a status as those see it who are not signed in. */
function readTitledAuthor(page: Page): Readings {
  const parts = page.document.title.split(/\s+\|\s+/).slice(1);
  const name = parts.find((part) => looksLikeName(part));
  return name ? { authors: from("title", [{ name }]) } : {};
}

export const site: Site = {
  ...address,
  refuses(page) {
    return /^\/(?:authwall|checkpoint|login|uas)\b/.test(page.url.pathname) ? "problemSignInPage" : undefined;
  },
  async read(page): Promise<Readings> {
    if (toldBySite(page.url.href).kind !== "status") return {};
    // Above the answers stands the status that the address names.
    const status = findAll(page, ".feed-shared-update-v2").find(
      (one) => !one.parentElement?.closest(".feed-shared-update-v2"),
    );
    return status && find(page, ".update-components-actor, .feed-shared-actor")
      ? readStatus(page, status)
      : readTitledAuthor(page);
  },
};
