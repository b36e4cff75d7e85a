// What a heading is by its words: about the event, about the hours between the talks, or one that only holds talks.
import { readDay, words } from "../wording/words.ts";
import { namesSpeaker } from "./people.ts";
import { hasTime, weekdays, withoutPageAtEnd, withoutTime } from "./titles.ts";

/** Headings about the event rather than one of its talks; they are short. */
const besideTalks = new RegExp(
  [
    "^\\W*(?:the )?(?:conference|event)\\W*$|\\b(?:(?:intro|introduction)(?! to\\b)|overview|about|venue|food|travel\\w*|location|city|organi[sz](?:ation|ers?)|social|(?:after-?)?part(?:y|ies)|evening (?:event|program(?:me)?)|abend(?:veranstaltung|programm|event)|people|hallway|corridor",
    "conclusions?|summary|tl;?dr|take-?aways?|wrap(?:ping|ped)?[ -]?up|final|closing|thanks?|thank you|thoughts|reflections?|impressions?|overall|links|information",
    "agenda|schedule|resources|references|photos?|pictures|other|next year|next steps|what['’]s next|things to try|to try|books?|sponsors?|lunch|dinner|breakfast|coffee",
    "snacks|keynote speakers|divers|lessons|learn(?:ed|t|ings)|learning(?=\\W*$)|tools|principles|ideas|advice|tips|questions?|afterwards|getting there|arrival|hotels?",
    "(?:opening|welcome)(?! keynote| session| talk)|ceremony|borrel|drinks|quiz|raffle|goodies|(?<=^\\W*)(?:after|before)|(?:after|before)(?=(?: the (?:talks|sessions|conference|event|party))?\\W*$)|apertura|clausura|bienvenida|despedida|cerve[zs]as?|fiesta|accueil|ouverture|clôture|soirée|apéro|aperitivo|benvenuto|chiusura|begrüßung|einlass|abschluss|ausklang|feier|abendessen|frühstück|inledning|avslutning|middag|zahájení|otwarcie|zakończenie|welkom|afsluiting|sluiting|what else|bottom line|side ?notes?|the rest(?! of)|sprints?|swag|expo|booths?|posters?|job fair|open space|networking|sightseeing|weather|costs?|tickets?",
    "feedback|attendees?|nationality|statistics|my talk|take home|go again|recommend\\w*|miscellaneous|misc|update|background|why i went",
    "fazit|anreise|ausblick|einleitung|essen|rahmenprogramm|erkenntnisse|rückblick|bilan|conclusion|lieu|repas|ambiance|conclusi[oó]n(?:es)?|ciudad|comida|lugar",
    "organizaci[oó]n|conclus(?:ão|ões)|cidade|comida|conclusioni|città|slotsom|conclusie|podsumowanie|závěr)(?!\\p{L})",
    "|итоги|выводы|вступление|заключение|организация|еда|впечатления|마치며|후기|소감|느낀|장소",
    "|前言|開始之前|最後|概述|簡介|結論|結語|總結|总结|心得|感想|まとめ|はじめに|おわりに|最後に|さいごに|会場|會場|參考連結|延伸閱讀|その他|ランチ|昼食|おやつ|懇親会|ジョブフェア|スケジュール|雜談|食物",
  ]
    .join("|")
    .replaceAll("||", "|"),
  "iu",
);
/** "First day", "Zweiter Tag", "Tercer día" */
const countedDay =
  "(?:(?:first|second|third|fourth|last) day|(?:erster|zweiter|dritter|letzter) tag|(?:premier|première|deuxième|second|troisième|dernier) jour(?:née)?|(?:primer|segundo|tercer|último) día|(?:primeiro|segundo|terceiro|último) dia|(?:primo|secondo|terzo|ultimo) giorno|(?:min |dag |mijn )?(?:första|andra|tredje|sista|første|anden|andre|siste|eerste|tweede|derde|laatste) dag(?:en)?)\\W*$";
const holdsDay = `^(?:\\W*)(?:(?:day|tag|jour|día|dia|dag|giorno)\\s*(?:\\d|one\\b|two\\b|three\\b|four\\b|five\\b)|${countedDay}|(?:${weekdays})(?!\\p{L})|第.{1,2}[天日]|.日目)`;
const holdsKind =
  "\\b(?:talks|sessions|presentations|keynotes|workshops|tutorials|highlights|slides|videos|vorträge|conférences|charlas|ponencias|palestras|interventi|lezingen|praatjes|presentaties|f[öo]redrag(?:en|ene)?|esitykset|prezentacje|wystąpienia|přednášky)(?!\\p{L})|доклады|выступления|議程|议程|セッション|発表|(?:발표|세션|강연)들?$";
const holdsTalks = new RegExp(`${holdsDay}|${holdsKind}`, "iu");
const holdsTalksOfKind = new RegExp(holdsKind, "iu");

/** "Ruby Conf 2018 Day Three" */
const endsInDay = /\b(?:day|tag|jour|día|dia|giorno) (?:\d{1,2}|one|two|three|four)$/i;

/** How many words a heading has. */
export const wordCount = (title: string) => title.trim().split(/\s+/).length;

/** "Why did I go?", "What was the best talk?" */
const ownQuestion =
  /^(?:and |so )?(?:why|what|how|was|would|should|did|do|who|where|when)\b.*\b(?:I|me|my|best|worst|favou?rite)\b.*\?$/i;

/** "Keynote", "Closing keynote": a talk, though it has no title. */
export const isKeynote = (title: string) =>
  /^\W*(?:(?:opening|closing|first|second|third|final|last|morning|afternoon|evening) )?keynote(?! speakers)(?!\p{L})/iu.test(
    title,
  );

/** Whether a heading speaks of the event and not of a talk: "Venue", "Final thoughts". */
export function isBesideTalks(title: string): boolean {
  // What the built-in layouts call a talk of nobody.
  if (title === words.hallway) return false;
  if (isKeynote(title)) return false;
  if (ownQuestion.test(title) || /^tl;?dr\b/i.test(title)) return true;
  return besideTalks.test(title) && wordCount(title) <= 5 && !isHolder(title) && !namesSpeaker(title);
}

/** "Day 1", "The talks", and the headings of the built-in layouts. */
export function isHolder(title: string): boolean {
  if (title === words.mentions || title === words.toWatch || readDay(title)) return true;
  if (/\bQ ?& ?A\b/i.test(title)) return false;
  // "Saturday 10:00 Looms in town halls" is a talk.
  if (hasTime(title) && /\p{L}/u.test(withoutTime(title.trim()))) return false;
  return (holdsTalks.test(withoutPageAtEnd(title)) || endsInDay.test(title)) && wordCount(title) <= 6;
}

/** "Workshops", "Lightning talks": one that holds talks, and no day. */
export const isHolderOfKind = (title: string) => isHolder(title) && holdsTalksOfKind.test(title);

/** Whether a heading is about the hours between the talks, even below one that holds talks. */
export function isBreak(title: string): boolean {
  return (breaks.test(title) && wordCount(title) <= 4) || (endsInBreak.test(title) && wordCount(title) <= 7);
}

/** "Hunting stickers and lunch break" */
const endsInBreak =
  /\b(?:(?:lunch|coffee|tea|kaffee|mittags|pause[- ])[- ]?(?:break|pause|déjeuner|café)|pausa (?:para|de|del) [\p{L} ]+|pausa pranzo|hora de comer)\P{L}*$/iu;

const breaks =
  /\b(?:lunch|dinner|breakfast|coffee|snacks|break|registration|party|mittag(?:essen|spause)?|kaffee(?:pause)?|déjeuner|pause|almuerzo|café|pranzo|almoço|fika|obiad|обед)(?!\p{L})|ランチ|昼食|おやつ|懇親会|茶歇|午餐/iu;
