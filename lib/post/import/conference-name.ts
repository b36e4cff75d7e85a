// The conference's name out of a post's title, whatever the sentence around it: "Quick recap of …", "Surviving …", "… was fun".

/** Words for a report, in the languages that posts are written in. */
const reportWords =
  "trip report|conference report|minutes|wrap[ -]?up|recap|round-?up|review|summary|report|notes|highlights|impressions|thoughts|takeaways";
const beforeName = new RegExp(
  `^(?:(?:my|some|favou?rite|\\w+day)\\s+)*(?:(?:${reportWords}|talks|day \\d{1,2})\\s*(?:from|of|on|at|:|–|—|-)|summing up)\\s+`,
  "i",
);
const afterName = new RegExp(
  `[\\s:,–-]*(?:\\b(?:in |conference |my |our |some )?(?:${reportWords})\\b.*|(?:へ|に)?参加.*|參加.*|[會会][後后]心得.*|[參参][會会].*|(?:见闻|見聞|游记|遊記|观后感|回顾|回顧|总结|總結|小记|随记)$|議程筆記|に行って.*|(?:참관|참석|참가)?\\s*(?:후기|참관기|다녀\\p{L}+)(?:\\P{L}.*)?)$`,
  "iu",
);
/** "Day 2", "2日目", "第一天": which day of several a post is about. */
const dayAfterName =
  /[\s:,–〜~(-]*(?:(?:day|tag|jour|día|dia|giorno)\s*(?:\d{1,2}|one|two|three|four|five)\b.*|\d+\s*日目.*|第[一二三四\d][天日].*|初日|（[上中下]）|（?[前後]編）?)$/i;
/** "FOSDEM 2013, it is more than beer" */
const yearWithin = /^(.{3,}?\b(?:19|20)\d\d)(?: ?[,:]| [–—-]) .+$/;

/** @param title the post's; comes back whole where nothing in it looks like a name */
export function conferenceName(title: string): string {
  const bare = title.replace(beforeName, "").replace(afterName, "").replace(dayAfterName, "").replace(yearWithin, "$1");
  const said = bare.replace(/^「(.+)」$/, "$1").trim();
  return likeliestName(title) ?? (said || title);
}

const isYear = /^(?:'\d\d|(?:19|20)\d\d)$/;
/** What events are called: "JSConf", "Agile Summit", "ng-conf", "Kachel-Tage". */
const eventWord =
  /(?:conf|con|kaigi|summit|camp|fest|festival|days?|meet(?:up|ing)?|week|world|forum|congress|kongress|tage?|symposium|unconf|conference|konferenz|expo|retreat|gathering|fosdem|kubecon|craft|\d\dc3)$/i;
const isCapital = (word: string) =>
  /^[\p{Lu}\d'#]|^\p{Ll}{1,8}\p{Lu}/u.test(word) || /^\p{Ll}+-?(?:conf|con)$/u.test(word);
const isJoint = (word: string) => /^(?:of|on|the|de|der|des|du|für|and|und|et|y|e|&|\+|la|in|by)$/i.test(word);
/** Words that begin or end the sentence around a name, and are none of it. */
const around = new RegExp(
  `^(?:${[
    "a|an|the|as|from|my|our|i|we|it|this|that|what|why|how|when|where|here|is|was|day|days|one|two|three|four|five|six|seven|eight|nine|ten|top|best|first|second|third",
    "back|up|after|before|inside|dear|hello|goodbye|quick|short|some|favou?rites?|highlights?|talks?|videos?|slides?|links?|sessions?|notes?|minutes|thoughts?|impressions?|takeaways?|lessons?|learnings?|recap|review|report|reports",
    "summary|wrap-?up|wrapup|roundup|round-up|trip|conference|experience|experiences|attendee|attendees|virtual|online|part|live|day-?\\d|todo|list|tales|tale|couldn't|couldn’t|memories",
    "retour|compte-rendu|compte|rendu|bilan|ma|mon|notre|rückblick|bericht|nachlese|notizen|eindrücke|unser|mein|meine|die|das|der|den|crónica|resumen|mi|notas|relatório|impressões|resoconto|verslag",
    "january|february|march|april|june|july|august|september|october|november|december",
    "отчёт|отчет|впечатления|итоги|репортаж|relacja|podsumowanie|\\p{L}+ing|monday|tuesday|wednesday|thursday|friday|saturday|sunday",
  ].join("|")})$`,
  "iu",
);

interface Run {
  words: string[];
  /** The word before it, in small letters. */
  before: string;
}

/** The run of words with capitals that looks most like an event's: with a year, an event's word, or behind "at" or "from". */
function likeliestName(title: string): string | undefined {
  const runs = title
    .replace(/ \(((?:19|20)\d\d)\)/, " $1")
    .split(
      /[,:;!?()"“”«»|【】「」（）。、]+(?:\s|$)|\s[–—-]+\s|[。、「」（）【】]|(?=\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana})/u,
    )
    .flatMap(runsOf)
    .map(trimRun)
    .filter(({ words }) => words.some((word) => /\p{L}/u.test(word)));
  const rated = runs.map((run, index) => ({ run, rate: rateRun(run) - index / 100 }));
  const [best] = rated.toSorted((a, b) => b.rate - a.rate);
  return best && best.rate >= 2 ? best.run.words.join(" ") : undefined;
}

function runsOf(part: string): Run[] {
  const words = part
    .replace(/(?:\.{2,}|…|\.)\s*$/, "")
    .trim()
    .split(/\s+/)
    .filter(Boolean);
  const runs: Run[] = [];
  let open: Run | undefined;
  for (const [index, word] of words.entries()) {
    const ahead = words.slice(index).find((one) => !isJoint(one)) ?? "";
    if (isCapital(word) || (open && isJoint(word) && isCapital(ahead))) {
      open ??= { words: [], before: words[index - 1]?.toLowerCase() ?? "" };
      if (open.words.length === 0) runs.push(open);
      open.words.push(word);
    } else open = undefined;
  }
  return runs;
}

/** "Day 2", "Day One": which day of several a post is about ends a name. */
const isDay = (word: string, next = "") =>
  /^(?:day|tag|jour|día|dia|giorno)$/i.test(word) && /^(?:\d{1,2}|one|two|three|four|five)$/i.test(next);

/** Without the sentence's own words at both ends, and without what follows the year or names the day. */
function trimRun({ words: all, before }: Run): Run {
  const day = all.findIndex((word, index) => index > 0 && isDay(word, all[index + 1]));
  const words = day > 0 ? all.slice(0, day) : all;
  const year = words.findIndex((word, index) => index > 0 && isYear.test(word));
  const own = year > 0 ? words.slice(0, year + 1) : words;
  const found = own.findIndex((word) => !isOfSentence(word));
  const first = found < 0 ? own.length - 1 : found;
  const last = own.findLastIndex((word, index) => index <= first || !isAround(word));
  // A title that is the name alone keeps its "The".
  const start = first === 1 && before === "" && /^the$/i.test(own[0] ?? "") ? 0 : first;
  const named = withoutPlace(own.slice(start, last + 1));
  const isNone = named.length === 1 && isAround(named[0] ?? "");
  return { words: isNone ? [] : named, before: (start > 0 ? own[start - 1]?.toLowerCase() : undefined) ?? before };
}

/** "WarpCon in Portland": an event's word or year says all. */
function withoutPlace(words: string[]): string[] {
  const at = words.findIndex((word, index) => index > 0 && /^(?:in|im|à|en|em|w|i|в)$/i.test(word));
  const isWhole = words.slice(0, at).some((word) => isYear.test(word) || (eventWord.test(word) && word.length > 4));
  return at > 0 && isWhole && !words.slice(at).some((word) => isYear.test(word)) ? words.slice(0, at) : words;
}

const isAround = (word: string) => around.test(word) && !eventWord.test(word);
const isOfSentence = (word: string) => isAround(word) || (isJoint(word) && !eventWord.test(word));

function rateRun({ words, before }: Run): number {
  const named = words.filter((word) => !isYear.test(word));
  let rate = 0;
  if (words.length > named.length && named.length > 0) rate += 3;
  if (named.some((word) => eventWord.test(word) && word.length > 3)) rate += 3;
  if (
    /^(?:at|from|of|to|after|before|attending|visiting|organi[sz]ing|running|hosting|first|on|up|the|premier|première|zum|auf|beim?|vo[nm]|der|den|die|zur?|à|aux?|sur|en|de|del|op|на|с|от|конференции)$/.test(
      before,
    )
  )
    rate += 2;
  if (named.some((word) => /\p{Ll}\p{Lu}|^\p{Lu}{3,}/u.test(word))) rate += 1;
  return rate;
}
