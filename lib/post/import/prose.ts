// Who speaks, as far as sentences say it: "Ada Quill gave a talk about", "Ada Quill nous a montré", "a workshop with Ada Quill".
import type { Person } from "@/lib/model/index.ts";
import { byWords, namesPattern, readNames } from "../wording/people-names.ts";

const thingElsewhere =
  "(?:[Kk]eynote|[Vv]ortrag|[Bb]eitrag|[Ee]xposé|[Cc]onférence|[Pp]résentation|[Ii]ntervention|[Dd]émo|[Aa]telier|[Cc]harla|[Pp]onencia|[Tt]aller|[Pp]alestra|[Aa]presentação|[Ii]ntervento|[Pp]resentazione|[Ll]ezing|[Pp]resentatie|[Pp]raatje|[Ff]öredrag)";
const doing =
  "gave|gives|spoke|speaks|talked|talking|talks|presented|presents|presenting|showed|shows|explained|demonstrated|demoed|discussed|shared|walked|introduced|opened|closed|keynoted|argued|described|made|told|covered|taught|led|makes?|delivered|did|asked|had|present|discuss(?:es)?|explains?|shares?|show|describes?|explored?|explores|unveiled|announced|revealed|launched|dived|dove";
/** The same in other languages, now and then. */
const doingElsewhere = `(?:${[
  "présent(?:é|e|ent|ait|aient)|parl(?:é|e|ent|ait)|montr(?:é|e|ent)|expliqu(?:é|e|ent)|racont(?:é|e|ent)|abord(?:é|e|ent)|partag(?:é|e|ent)",
  "zeigt(?:en?)?|erklärt(?:en?)?|sprach(?:en)?|spricht|berichtet(?:en?)?|erzählt(?:en?)?|präsentiert(?:en?)?|stellten?|hielt(?:en)?",
  "presentó|habló|explicó|mostró|contó|compartió|presenta|habla|explica|apresentou|falou|mostrou|explicou|contou",
  "parlato|presentato|mostrato|spiegato|raccontato|parla|spiega|mostra|racconta|vertel(?:de|t)|toonde|sprak|presenteer(?:de|t)|liet",
  "pratade|visade|berättade|presenterade",
].join("|")})`;
const didInGerman =
  "(?:zeigten?|erklärten?|sprach(?:en)?|berichteten?|erzählten?|präsentierten?|stellten?|hielt(?:en)?)";
const doneInGerman = "(?:erzählt|gezeigt|erklärt|gesprochen|berichtet|vorgestellt|präsentiert|gehalten)";
/** "Ada Quill de Wickweb", where a name's own "de" would not stand. */
const ofCompany = "(?: (?:de |chez |d['’]|von |bei |di |da )\\p{Lu}[\\p{L}\\p{N}.-]*)?";
const thing = "talk|presentation|keynote|session|tutorial|workshop|demo";
const sentences = [
  new RegExp(
    `(?<![\\p{L}] )(${namesPattern})(?: \\([^)]*\\))?(?: (?:of|from|at) (?:\\p{Lu}[\\p{L}\\p{N}.]* ?)+(?<! )(?: \\([^)]*\\))?)?(?: ?, (?:(?:an? |the |\\p{Ll}+ )[^.,;]{2,60} ?(?=,)|(?:an? |the )[^.,;]{2,60}?))?,?(?: also| then| just| first)? (?:${doing})\\b`,
    "u",
  ),
  new RegExp(`(${namesPattern})['’]s? (?:[\\p{Ll}-]+ ){0,3}(?:${thing}|introduction)\\b`, "u"),
  new RegExp(
    `\\b(?:${thing}|was|were|led|given|presented) (?:by|from) (?:\\p{Lu}[\\p{L}\\p{N}]*, )?(${namesPattern})`,
    "u",
  ),
  new RegExp(`\\b(?:where|when|which|that) (${namesPattern}) (?:${doing})\\b`, "u"),
  new RegExp(`\\b[Tt]he (?:speaker|presenter|instructor)s?,? \\(?(?:(?:was|were|is|are) )?(${namesPattern})`, "u"),
  new RegExp(`(${namesPattern})(?:, [^.,]{2,40},)? (?:is|was) (?:an? |the )[^.;]{0,60}\\b(?:speaker|presenter)`, "u"),
  new RegExp(
    `(?:(?<!\\b(?:written|published|created|founded|made|built|inspired|book|article) )\\b[Bb]y|[«»”"“’'] from) (${namesPattern})`,
    "u",
  ),
  new RegExp(`(?<!\\p{L})${thingElsewhere} (?:de|d['’]|von|vom|di|van|av|af|par|por) (${namesPattern})`, "u"),
  new RegExp(`(${namesPattern})${ofCompany}(?: qui)? (?:nous|uns|nos|ci|ons|oss) \\p{Ll}+`, "u"),
  new RegExp(
    `(?<!\\p{L})(${namesPattern})${ofCompany} (?:(?:en|y) )?(?:(?:a|ont|ha|han|hanno|heeft|har) )?${doingElsewhere}(?!\\p{L})`,
    "u",
  ),
  new RegExp(`(?<!\\p{L})${didInGerman} (${namesPattern})`, "u"),
  new RegExp(`(?<!\\p{L})(?:hat|haben) (${namesPattern})(?: \\p{L}+){0,6}? ${doneInGerman}(?!\\p{L})`, "u"),
];
/** A talk's text that begins with its speaker: "Ada Quill trimmed", "Ada Quill on pruning". */
const beginning = new RegExp(
  `^(${namesPattern}) (?:(?!(?:was|is|has|does|as|its)\\b)\\p{Ll}+(?:ed|s)|on|about|in (?:his|her|their)|über|sur|sobre|over|om)\\b`,
  "u",
);

/** "石塚 葵さんの発表", "@ada さんによるキーノート", "1つめは@adaさんによる発表" */
const beginningInJapanese =
  /^(?:[^\s。、@]{1,12}は)?(@\w+|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]+(?: [\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]+)?) ?(?:さん|氏|先生)(?:の|による|が|は)/u;

/** The speakers that a talk's prose names, at its beginning: a word without end would take the patterns forever. */
export function readProse(said: string): Person[] {
  const start = said.slice(0, 3000);
  const [, japanese] = beginningInJapanese.exec(start) ?? [];
  if (japanese) return [{ name: japanese }];
  for (const pattern of [beginning, ...sentences]) {
    const speakers = readNames(pattern.exec(start)?.[1] ?? "");
    if (speakers) return speakers;
  }
  const [, account] = accountForms.map((form) => form.exec(start)).find(Boolean) ?? [];
  return account ? [{ name: account }] : [];
}

/** "@ada gave", "talk by @ada" */
const accountForms = [
  /(?:^|[.!?] )(@\w+) (?:gave|gives|talked|talks|spoke|speaks|presented|presents)(?!\p{L})/u,
  new RegExp(`(?<!\\p{L})(?:${thing}|given|presented|held|led|was|were) by (@\\w+)`, "u"),
];

const remarkForms = [
  new RegExp(`^(${namesPattern})(?= \\p{Ll})`, "u"),
  new RegExp(`^[^.!?:]{0,80}?(?<!\\p{L})(?:${byWords}|with|from|mit|avec|con|com|met|med) (${namesPattern})`, "u"),
];

/** The speakers that the remark behind a title names in its first words: "Ada Quill shows how", "a workshop with Ada Quill". */
export function readRemark(remark: string): Person[] | undefined {
  for (const form of remarkForms) {
    const speakers = readNames(form.exec(remark)?.[1] ?? "");
    if (speakers) return speakers;
  }
  return undefined;
}
