// Finds the parts of a talk's page that stand under or beside a word that says what they are: "Speakers: Ada Quill",
// "Room" in a table's first column, a heading "Abstract". What the parts say is read by talk-page.ts.
import { looksLikeName } from "@/lib/model/person-name.ts";
import { cleanLine } from "../page/text.ts";
import type { Line } from "./title-lines.ts";

/** What German writes behind a word to mean women and men: "Sprecher:in", "Referent*innen", "Sprecherin". */
const ending = "(?:[:*_/·-]?(?:in|innen|in\\(nen\\)))?";
const german = `(?:sprecher|referent|redner|dozent|speaker)(?:en)?${ending}|vortragende(?:[rn]|:[rn]|\\*[rn])?`;
const romance =
  "intervenant(?:e|[·.]e)?s?|conf[ée]renci(?:er|[èe]re)s?|orat(?:eur|rice)(?:[·.]rice)?s?|orador(?:a|es|as)?|ponent(?:e?s)?|ponente|conferenciantes?|palestrantes?|relat(?:or[ei]|rice)";
const northern =
  "sprekers?|oplægsholdere?|foredragsholdere?|talere?|talare|föreläsare|föredragshållare|fyrirlesari|puhuja(?:t)?|esiintyjät?";
const slavic =
  "prelegen(?:t|tka|ci|tki)|mówc[ay]|přednášející|řeční(?:k|ci)|prednášajúc[ia]|докладчи(?:к|ца|ки)|спикеры?|доповідачі?|спікери?|predavatelj(?:ica|i)?|predavač";
const southern = "konuşmacı(?:lar)?|előadók?|ομιλητ(?:ής|ές|ρια)|vorbitor(?:i)?";
const semitic =
  "(?:ה)?(?:דובר(?:ת|ים|ות)?|מרצ(?:ה|ים)|מציג(?:ה|ים)?)|(?:ال)?(?:متحدث|محاضر|متكلم)(?:ة|ون|ين|ات)?|سخنران(?:ان)?|ارائه‌دهنده";
const others =
  "лектор(?:ы|и|ка)?|predavači|pembicara|narasumber|diễn giả|วิทยากร|ผู้บรรยาย|pranešėj(?:as|a|ai)|lektor(?:s|i|e|id)?|esinejad?";
const eastern =
  "演讲嘉宾|嘉宾|演讲人|演講人|登壇者|講演者|発表者|話者|講師|スピーカー|パネリスト|パネラー|讲者|演讲者|主讲人|讲师|講者|발표자|연사";
const speaker = [
  "(?:(?:the|your|session|talk|featured|keynote|lead|guest)\\s+)?(?:speakers?|presenters?|lecturers?|panell?ists?|instructors?)|guests?",
  "who|wer|qui|presented by|given by|talk by|a talk by|(?:meet|about) the (?:speakers?|presenters?)|speaker (?:info(?:rmation)?|details|bio)",
  `${northern}|${slavic}|${southern}|${semitic}|${others}`,
  `(?:über (?:die|den) )?(?:${german})`,
  `(?:(?:à propos |sobre )(?:de l[’']|du |de la |des |el |la |l[oa]s |[oa]s? ))?(?:${romance})`,
  eastern,
].join("|");
const labels = {
  speakers: speaker,
  authors: "authors?|written by|autor(?:in|en)?|auteurs?",
  ends: "ends?(?: at)?|end time|finish(?:es)?|ende|fin|終了",
  time: "time|when|date|day|date (?:and|&|/) time|time (?:and|&|/) date|date/time|starts?(?: at)?|start time|scheduled?(?: for)?|session time|slot|zeit|datum|beginn|termin|uhrzeit|wann|quand|horaires?|heure|début|fecha|hora|horario|inicio|data|horário|orario|ora|fecha y hora|cuándo|data e hora|quando|data e ora|date et heure|datum (?:und|&|,|a|en) (?:uhr)?zeit|wanneer|tijd|datum en tijd|kiedy|godzina|czas|data i godzina|kdy|čas|datum a čas|когда|время|дата(?: и время)?|коли|час|när|tid|hvornår|tidspunkt|når|milloin|aika|ajankohta|saat|zaman|tarih|mikor|időpont|quan|πότε|ώρα|מתי|זמן|תאריך|שעה|מועד|الوقت|التاريخ|الموعد|متى|زمان|تاریخ|waktu|thời gian|日時|日程|日付|時間|開始|时间|日期|일시|시간",
  room: "room|where|location|venue|stage|hall|raum|saal|ort|veranstaltungsort|bühne|wo|salle|lieu|où|sala|lugar|local|luogo|aula|zaal|locatie|dónde|onde|dove|sede|gdzie|miejsce|kde|místnost|sál|miestnosť|где|зал|место|зала|де|місце|sal|plats|rom|sted|hvor|sali|paikka|missä|salon|yer|terem|helyszín|αίθουσα|איפה|היכן|מקום|מיקום|אולם|חדר|القاعة|المكان|أين|مکان|ruang(?:an)?|tempat|địa điểm|会場|場所|部屋|地点|会场|地點|장소",
  abstract:
    "(?:talk|session|presentation)?\\s*(?:abstract|description|summary|synopsis)|about (?:this|the) (?:talk|session|presentation)|beschreibung|zusammenfassung|inhalt|résumé|resumen|resumo|descripción|descrição|descrizione|opis|popis|abstrakt|anotace|описание|аннотация|тезисы|опис|beskrivning|beskrivelse|sammanfattning|kuvaus|tiivistelmä|özet|açıklama|leírás|descripció|samenvatting|beschrijving|περίληψη|תקציר|תיאור|الملخص|ملخص|الوصف|نبذة|چکیده|概要|講演概要|発表概要|内容|摘要|简介|개요",
  event:
    "event|conference|presented at|given at|konferenz|tagung|veranstaltung|événement|congrès|congreso|congresso|evento|convegno|konferencja|konference|конференция|会議|イベント|会议|행사",
  duration:
    "duration|length|dauer|durée|duración|duração|durata|duur|czas trwania|délka|длительность|продолжительность|тривалість|varighed|varighet|längd|kesto|süre|időtartam",
  others:
    "tracks?|level|format|language|tags?|type|slides?|videos?|recordings?|materials?|resources?|links?|share|topics?|audience|category|categories|prerequisites?|download|about|bio|biograph(?:y|ies)|questions?|related (?:talks|sessions)|theme|keywords?|takeaways?|moderators?|moderat(?:ion|orin|oren|rice|ore)|chair|host|company|organi[sz]ation|affiliation|sprache|thema|langue|thème|niveau|idioma|nivel|lingua|言語|所属|プロフィール|モデレーター|司会|進行",
};

export type Label = keyof typeof labels;

/** What stands under a label; `lines` are the page's lines after the label, up to the next label or heading of its rank. */
export interface Part {
  /** What stands on the label's own line. */
  value: string;
  /** The same without what is set in italics or small. */
  upright: string;
  lines: Line[];
}

/** Pictures that stand for a label. */
const pictures: Partial<Record<keyof typeof labels, string>> = {
  speakers: "🎤|🎙|🗣|👤|👥|🧑‍💻|👩‍💻|👨‍💻",
  time: "📅|🗓|📆|⏰|⌚|🕒|🕐|🕑|🕓|🕔|🕕|🕖|🕗|🕘|🕙|🕚|🕛",
  room: "📍|📌|🚪|🏛|🏢",
};

const names = Object.keys(labels) as Label[];
const presentedBy =
  "(?:presented|given|talk) by|(?:präsentiert|vorgestellt|gehalten|(?:ein )?vortrag) von|(?:présentée?|animée?) par|(?:presentad|impartid|apresentad)[oa] por|presentat[oa] da";
/** A label is the whole line, or ends with a colon; "Presented by" needs none. */
const forms = names.map((name) => ({
  name,
  whole: new RegExp(`^(?:${labels[name]})\\s*(?:\\(s\\))?\\s*[:：]?$`, "iu"),
  begins: new RegExp(
    `^(?:(?:${labels[name]})\\s*(?:\\(s\\))?\\s*[:：]|(?:${presentedBy})(?=\\s)${pictures[name] ? `|(?:${pictures[name]})\uFE0F?` : ""})\\s*[·|]?\\s*(?=\\S)`,
    "iu",
  ),
}));

function labelOf(text: string): { name: Label; rest: string } | undefined {
  const whole = forms.find(({ whole }) => whole.test(text));
  if (whole) return { name: whole.name, rest: "" };
  const form = forms.find(({ begins }) => begins.test(text));
  return form && { name: form.name, rest: text.replace(form.begins, "") };
}

/** A label in bold needs no colon before its value: "**Room** 101". */
function withColon(line: Line): Line {
  const bold = line.element.firstElementChild;
  const label = bold && /^(?:B|STRONG)$/.test(bold.tagName) ? cleanLine(bold.textContent ?? "") : "";
  const value = line.text.slice(label.length);
  const isLabel = label !== "" && line.text.startsWith(label) && /^\s+[\p{Lu}\p{Lo}\d].{0,99}$/u.test(value);
  if (!isLabel || !forms.some(({ whole }) => whole.test(label))) return line;
  const text = `${label.replace(/\s*[:：]$/, "")}:${value}`;
  return { ...line, text, upright: text };
}

/** "Room: A · Time: 10:00", "Track: Light, Room: A": a line of several labelled parts, as lines of their own. */
function splitLine(line: Line): Line[] {
  const parts = line.text.split(/\s+[·|•]\s+|,\s+(?=\p{L}{3,12}:\s)/u);
  if (parts.length < 2 || !parts.some((part) => labelOf(part))) return [line];
  const texts: string[] = [];
  for (const part of parts) {
    const last = texts.at(-1);
    // "Speaker: · Ada Quill", where label and name are two elements.
    const isValue = last !== undefined && labelOf(last)?.rest === "";
    // "Speakers: Ada Quill | Cy Moreno".
    const isAnother = last !== undefined && labelOf(last)?.name === "speakers" && looksLikeName(part);
    if (isValue) texts[texts.length - 1] = `${last.replace(/:?$/, ":")} ${part}`;
    else if (isAnother) texts[texts.length - 1] = `${last} | ${part}`;
    else texts.push(part);
  }
  return texts.map((text) => ({ ...line, text, upright: text }));
}

function endsPart(line: Line, start: Line): boolean {
  if (labelOf(line.text)) return true;
  return line.rank !== undefined && line.rank <= (start.rank ?? 6);
}

/** What a second label of time adds: what stands on its line, else the line under it. */
function timeUnder(rest: string, line: Line, next: Line | undefined): Line[] {
  return rest ? [{ ...line, text: rest, upright: rest }] : next ? [next] : [];
}

/** The labelled parts among the lines, the first of each label. */
export function findParts(lines: Line[]): Map<Label, Part> {
  const all = lines.map(withColon).flatMap(splitLine);
  const parts = new Map<Label, Part>();
  all.forEach((line, index) => {
    const label = line.text.length < 400 ? labelOf(line.text) : undefined;
    if (!label || label.name === "others") return;
    const known = parts.get(label.name);
    // A day and a time of day may have a label each.
    if (known && label.name === "time")
      known.lines.splice(known.value ? 0 : 1, 0, ...timeUnder(label.rest, line, all[index + 1]));
    if (known) return;
    const after = all.slice(index + 1);
    // A name set as a heading right after its label belongs to it, whatever its rank.
    const isValue = (one: Line) => {
      const own = labelOf(one.text);
      // "Room:" above "Saal": another language's word for it may be its name.
      return own ? label.rest === "" && own.rest === "" && own.name === label.name : one.rank !== undefined;
    };
    const end = after.findIndex((one, distance) => endsPart(one, line) && !(distance === 0 && isValue(one)));
    const upright = labelOf(line.upright)?.rest || label.rest;
    parts.set(label.name, { value: label.rest, upright, lines: after.slice(0, end < 0 ? undefined : end) });
  });
  return parts;
}
