// Reads Scribd: title, who uploaded it, and of a presentation its pages as slides, with the text and pictures of those that its
// viewer has loaded. Facts: the viewer's markup of 2012 to 2025 (`outer_page`, `text_layer`, `absimg`).
import { absolute } from "@/lib/capture/page/address.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { baseOf, findAll, type Page, text } from "@/lib/capture/page/page.ts";
import { blockText, lineText } from "@/lib/capture/page/text.ts";
import type { Slide } from "@/lib/model/index.ts";
import { toldBySite } from "../addresses.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

/** Who uploaded it, which is all that Scribd knows of who wrote it. */
function readUploader(page: Page): Readings["authors"] {
  const anchors = findAll(page, 'a[href*="/user/"], [data-e2e*=uploader] a, .doc_uploader a, .publisher a');
  const uploaders = anchors.filter((anchor) => {
    const around = lineText(anchor.parentElement) ?? "";
    return around.length < 120 && /\b(?:uploaded|published|added) by\b/i.test(around) && lineText(anchor);
  });
  const [anchor] = uploaders;
  const url = absolute(anchor?.getAttribute("href")?.replace(/\?.*$/, "") ?? "", baseOf(page));
  return from("dom", anchor ? [{ name: lineText(anchor) ?? "", ...(url && { url }) }] : []);
}

/** A page whose picture the viewer has not loaded yet names it as `orig`. */
function readSlides(page: Page): Slide[] {
  return findAll(page, '.outer_page, [id^="outer_page_"]').map((one, index) => {
    const picture = one.querySelector("img.absimg, img[orig]");
    const image = absolute(picture?.getAttribute("orig") ?? picture?.getAttribute("src") ?? "", baseOf(page));
    const words = blockText(one.querySelector(".text_layer") ?? undefined);
    return { number: index + 1, ...(image && { image }), ...(words && { text: words }) };
  });
}

export const site: Site = {
  ...address,
  async read(page): Promise<Readings> {
    const { kind } = toldBySite(page.url.href);
    if (kind === undefined) return {};
    return {
      title: first(from("dom", text(page, 'h1[data-e2e*=title], h1.doc_title, h1[class*="title" i]'))),
      authors: readUploader(page),
      ...(kind === "deck" && { slides: from("dom", readSlides(page)) }),
    };
  },
};
