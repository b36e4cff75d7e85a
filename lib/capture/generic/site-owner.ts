// Tells whose a site of one's own is: by a card, by its name ("Ada Quill's blog"), by its host and what the page says of itself.
import type { Person } from "@/lib/model/index.ts";
import { looksLikeName } from "@/lib/model/person-name.ts";
import { describeAddress } from "@/lib/sites/addresses.ts";
import { absolute } from "../page/address.ts";
import { textAt } from "../page/json.ts";
import { baseOf, find, findAll, type Page } from "../page/page.ts";
import { blockText, cleanLine, lineText } from "../page/text.ts";
import { typesOf } from "./json-ld.ts";
import { isOwnSite, nameOfElement, type Reader } from "./own-names.ts";
import { findHeading } from "./own-part.ts";
import { namesSite } from "./site-name.ts";
import { isTalkAddress } from "./talk-path.ts";

/** What only a person's site links to. */
const personal =
  'a[rel~=me], link[rel~=me], a[href*="/in/"], a[href*="orcid.org/"], a[href*="scholar.google."], a[href*="/about-me"]';

const diary =
  "(?:personal |private |tech(?:nical)? |dev |coding |little )*(?:blog|weblog|web ?site|site|home ?page|web ?page|page|notes|journal|diary|notebook|web ?log|digital garden|corner)";
/** The name in a site's name that says whose it is. */
const owners = [
  new RegExp(`^(.{4,40}?)(?:[’']s|(?<=s)[’'])\\s+${diary}$`, "i"),
  new RegExp(`^(?:the\\s+)?${diary} (?:of|by) (.{4,40})$`, "i"),
  /^(?:le (?:blog|site|carnet) de |el (?:blog|sitio) de |o (?:blog|site) (?:de |da |do )|il (?:blog|sito) di |(?:der )?(?:blog|weblog) von |de (?:blog|site) van )(.{4,40})$/i,
  new RegExp(
    `^(.{4,40}?)\\s*[|·–—:-]\\s*(?:${diary}|(?:software|web|frontend|backend|data|site) \\w+|developer|engineer|designer|writer|home)$`,
    "i",
  ),
];

function essence(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

/** Whether a host is called after somebody: "adaquill", "quill", "aquill", "ada-quill". */
function isHostOf({ url }: Page, name: string): boolean {
  const words = name.split(/\s+/).map(essence).filter(Boolean);
  const [first = "", last = ""] = [words[0], words.at(-1)];
  const forms = [words.join(""), first + last, last + first, first.slice(0, 1) + last, first, last].filter(
    (form) => form.length > 2,
  );
  return url.hostname
    .split(".")
    .slice(0, -1)
    .some((label) => forms.includes(essence(label)));
}

/** Whether the text speaks as one person does, not as a company. */
function isFirstPerson(page: Page): boolean {
  const text = (findHeading(page)?.closest("article, main") ?? page.document.body)?.textContent?.slice(0, 20_000) ?? "";
  const count = (words: RegExp) => text.match(words)?.length ?? 0;
  const single = count(
    /(?<![\p{L}’'])(?:I(?:[’']\p{L}+)?|[Mm]y|[Ii]ch|[Mm]eine?n?|[Jj]e|[Jj][’']\p{L}+|[Mm]on|[Mm]es)(?!\p{L})/gu,
  );
  const several = count(/(?<!\p{L})(?:[Ww]e|[Oo]ur|[Ww]ir|[Uu]nsere?n?|[Nn]ous|[Nn]otre|[Nn]os)(?!\p{L})/gu);
  return single > 1 && single > several;
}

/** Whether something on the page shows that its site is one person's. */
function isPersonal(page: Page, name: string): boolean {
  const endings = /\.(?:me|name|dev|blog)$|\.(?:github|gitlab|codeberg)\.(?:io|page)$/;
  const [first = "\n"] = name.split(/\s+/).map(essence);
  const anchors = findAll(page, "a[href]").slice(0, 300);
  const isProfile = anchors.some((anchor) => {
    const address = absolute(anchor.getAttribute("href") ?? "", baseOf(page));
    const handle = essence(address?.split("/").filter(Boolean).at(-1) ?? "");
    const isCalled = handle.includes(first) || handle.includes(essence(name.split(/\s+/).at(-1) ?? "\n"));
    return address !== undefined && isCalled && describeAddress(address).kind === "person";
  });
  const isAbout = anchors.some((anchor) =>
    /^about me$|^über mich$|^à propos de moi$|^sobre mí$/i.test(lineText(anchor) ?? ""),
  );
  return (
    isProfile || isAbout || endings.test(page.url.hostname) || find(page, personal) !== undefined || isFirstPerson(page)
  );
}

/** The name behind "©" at the page's end. */
function holderOfRights(page: Page): string | undefined {
  const texts = findAll(page, "footer, [class*=footer i], [id*=footer i], [class*=copyright i], small").slice(0, 20);
  const held = texts.flatMap((element) => [
    ...(blockText(element)?.slice(0, 2000) ?? "").matchAll(
      /(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:[\d\s–—,-]|present)*\s*(?:by\s+)?(\p{Lu}[^\n.|·•©,(]{3,40})/giu,
    ),
  ]);
  return held.map(([, name = ""]) => cleanLine(name.replace(/\s*(?:\d{4}.*|all rights.*)$/i, ""))).find(looksLikeName);
}

/** A name that the site's own name says it belongs to. */
function namedOwner(sites: string[]): string | undefined {
  const found = sites.flatMap((site) => owners.map((form) => form.exec(cleanLine(site))?.[1]?.trim() ?? ""));
  return found.find((name) => looksLikeName(name));
}

/** The name after which the host is called, of a site that shows to be one person's. */
function namesakeOfHost(reader: Reader): string | undefined {
  const { page, sites } = reader;
  return [...sites, holderOfRights(page)].find(
    (name) =>
      name &&
      looksLikeName(name) &&
      isOwnSite(reader, name) &&
      isHostOf(page, name) &&
      // Who lists talks on a site of that name gave them.
      (isTalkAddress(page.url) || isPersonal(page, name)),
  );
}

/** Who a site of one's own belongs to, where the page says so in a card or as the publisher, by its name, or by its host. */
export function ownerOfSite(reader: Reader): Person[] {
  const { page, objects, sites } = reader;
  const cards = findAll(page, ".h-card, .vcard, [itemtype$='schema.org/Person']").slice(0, 20);
  const stated = [
    ...objects.filter((object) => typesOf(object).includes("Person")).map((object) => textAt(object, "name")),
    ...cards.map(nameOfElement),
    find(page, personal) && sites[0],
  ].find((name) => name && looksLikeName(name) && namesSite(name, sites, page.url) && isOwnSite(reader, name));
  const named = namedOwner(sites);
  const owner = stated ?? (named && isOwnSite(reader, named) ? named : undefined) ?? namesakeOfHost(reader);
  return owner ? [{ name: owner }] : [];
}
