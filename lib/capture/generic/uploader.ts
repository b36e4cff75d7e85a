// Tells who speaks from who uploaded, on pages that name only an account. Conferences, companies and those who film upload talks that
// others gave: a name is a speaker's where title or description say so, or where an account is evidently one person's own.
import { normalise } from "@/lib/model/alike.ts";
import type { Person } from "@/lib/model/index.ts";
import { isRole, looksLikeName } from "@/lib/model/person-name.ts";
import { splitTalkTitle } from "@/lib/model/talk-title.ts";
import type { Accounts } from "@/lib/sites/site-address.ts";
import { quotePattern } from "./title-parts.ts";

/** What a page with an upload states. */
export interface Upload {
  accounts: Accounts;
  title: string;
  /** Plain text, lines kept; "" for none. */
  description: string;
  account: Person;
}

export interface Told {
  /** Where title or description named them: the field. Absent for the account itself. */
  field?: "title" | "description";
  speakers: Person[];
  /** The account, where it is none of the speakers. */
  uploader?: Person;
}

/** What names of channels have and names of people have not; looksLikeName knows jobs and companies. */
const channelWords =
  /\b(?:conf|con|tech|tv|channel|official|devs?|developers|hq|meetups?|days?|summit|festival|fest|films?|productions?|events?|learning|tutorials?|coding|code|data|web|world|global|international|user|users|women)\b/i;

function isPersonsName(text: string): boolean {
  return looksLikeName(text) && text.split(/\s+/).length <= 4 && !channelWords.test(text);
}

const letters = (text: string) => normalise(text).replace(/[^\p{L}\p{N}]/gu, "");

/** The account's name in its own address: "adaquill" of "/@adaquill". */
function loginOf({ url }: Person): string {
  return letters(
    URL.parse(url ?? "")
      ?.pathname.split("/")
      .filter(Boolean)
      .at(-1) ?? "",
  );
}

/** The speaker of the talk themselves: "the slides of my talk". */
const ownTalk =
  /\b(?:my (?:\w+ )?(?:talk|presentation|slides|keynote|session|lecture)|I (?:gave|give|presented|spoke)|mein(?:en|em|es)? (?:Vortrag|Talk|Folien)|mi (?:charla|ponencia)|ma (?:présentation|conférence))\b/i;

/** Whether the account is one person's own. */
function isPersonal({ accounts, account, description }: Upload): boolean {
  const login = loginOf(account);
  if (accounts === "channels")
    return isPersonsName(account.name) && (login === letters(account.name) || ownTalk.test(description));
  // On a site for decks people go by one name, too; one that is the login alone may be anybody's.
  const isOneName = /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(account.name.trim()) && letters(account.name) !== login;
  return isPersonsName(account.name) || (isOneName && !isRole(account.name) && !channelWords.test(account.name));
}

/** Names in a list whose every part is a name, or a name's company. */
function namesIn(list: string): string[] {
  const names = list
    .split(/\s*[,;&/]\s*|\s+(?:and|und|et|y|e)\s+/u)
    .map((one) => one.replace(/\s*\(.*$|\s+(?:at|from|of|on|in|@)\s.*$/iu, "").trim())
    .filter(Boolean);
  const [first = ""] = names;
  return isPersonsName(first) ? names.filter(isPersonsName) : [];
}

/** "Speaker: Ada Quill", "A talk by Ada Quill", "von Ada Quill"; a film's makers are called otherwise. */
const statements = [
  /^[\s•*-]*(?:speakers?|presenters?|presented by|given by|talk by|by|vortragende?r?|referent(?:in|en)?|sprecher(?:in)?|von|par|por|conférenciers?|ponentes?)(?:\s*\(s\))?\s*:?\s+(?=\p{Lu})([^\n]{3,200})/imu,
  /\b(?:talk|presentation|keynote|session|lecture|speech|vortrag|présentation|conférence|charla)\s+(?:by|von|par|de)\s+(\p{Lu}[^\n.]{3,100})/iu,
  /\b(?:presented|given|delivered)\s+by\s+(\p{Lu}[^\n.]{3,100})/iu,
];

function namedInDescription(description: string): string[] {
  return statements.map((form) => namesIn(cutAtSentence(form.exec(description)?.[1] ?? ""))).find(hasAny) ?? [];
}

const hasAny = (names: string[]) => names.length > 0;

/** A name's initials have full stops, too. */
function cutAtSentence(text: string): string {
  return text.replace(/(?<=\p{L}{3})[.!?](?:\s.*)?$/su, "");
}

/** Whether the description tells of somebody of that name: "Ada Quill shows", "Ada Quill's talk". */
function isTold(name: string, description: string): boolean {
  const telling =
    "(?:speaks?|spoke|talks?|explains?|shows?|presents?|gives?|gave|discusses|demonstrates?|shares?|tells?|walks?|describes?|introduces?|zeigt|spricht|erklärt|erzählt)";
  return new RegExp(
    `(?:^|[^\\p{L}])${quotePattern(name)}(?:['’]s?\\s+(?:talk|presentation|keynote|session)|,? ${telling}\\b)`,
    "iu",
  ).test(description);
}

/** What stands between signs that set a title's parts off. */
const parts = (title: string) => title.split(/\s+[-–—|:•·]+\s+|\s*[|｜]\s*|:\s+/u);
const isEvent = (part: string, account: Person) =>
  /\b(?:19|20)\d\d\b|(?:conf|conference|summit|fest|days?|meetup)\b/i.test(part) ||
  letters(part) === letters(account.name);

/**
 * Names that stand in a title: behind "by"; among three parts or more, of which one is the event; else where the description tells of
 * them or the account has that name, since subjects have capitals as well.
 */
function namedInTitle({ title, description, account }: Upload): string[] {
  const [, behind = ""] = /^.+?[\s([]\s*(?:presented |given )?(?:by|von|par)\s+(\p{Lu}.+?)\)?$/u.exec(title) ?? [];
  const [first = ""] = behind.split(/\s+(?:[-–—|•·]|at|@)\s+|\s*[|｜]\s*/u);
  const by = namesIn(first);
  if (by.length > 0) return by;
  const all = parts(title);
  const named = all.flatMap((part) => (isEvent(part, account) ? [] : [namesIn(part)])).filter(hasAny);
  const [only] = named;
  if (!only || named.length > 1) return onlyTold(splitTalkTitle(title).speakers, description);
  const isSure = all.length > 2 && all.some((part) => isEvent(part, account));
  return isSure || only.includes(account.name) ? only : onlyTold(only, description);
}

function onlyTold(names: string[], description: string): string[] {
  return names.length > 0 && names.every((name) => isTold(name, description)) ? names : [];
}

/**
 * Who speaks in what was uploaded.
 * @returns the speakers, and the account unless it is one of them
 */
export function withoutUploader(upload: Upload): Told {
  const { account } = upload;
  const inTitle = namedInTitle(upload);
  const names = inTitle.length > 0 ? inTitle : namedInDescription(upload.description);
  if (names.length === 0) return isPersonal(upload) ? { speakers: [account] } : { speakers: [], uploader: account };
  const speakers = names.map((name) => (letters(name) === letters(account.name) ? account : { name }));
  const isOneOfThem = speakers.includes(account);
  return {
    field: inTitle.length > 0 ? "title" : "description",
    speakers,
    ...(!isOneOfThem && { uploader: account }),
  };
}
