// Chapters in descriptions, in the forms in which people write them.
import { expect, test } from "vitest";
import { chaptersInText } from "@/lib/capture/page/subtitles.ts";

const titles = ["Intro", "The 2nd wick: how to trim it", "3 lamps, .NET and C#", "Q&A"];
const short = ["0:00", "1:30", "12:05", "1:02:03"];
const long = ["00:00:00", "00:01:30", "00:12:05", "01:02:03"];
const ends = ["1:30", "12:05", "1:02:03", "1:10:00"];
const expected = titles.map((title, index) => ({ title, start: [0, 90, 725, 3723][index] }));

type Form = (stamp: string, title: string, index: number) => string;

test.each<[Form]>([
  [(stamp, title) => `${stamp} ${title}`],
  [(stamp, title) => `${stamp} - ${title}`],
  [(stamp, title) => `${stamp}: ${title}`],
  [(stamp, title) => `[${stamp}] ${title}`],
  [(stamp, title) => `(${stamp}) – ${title}`],
  [(stamp, title) => `${stamp} | ${title}`],
  [(stamp, title) => `${stamp} → ${title}`],
  [(stamp, title) => `${stamp} ➜ ${title}`],
  [(stamp, title) => `${stamp} => ${title}`],
  [(stamp, title) => `${stamp} · ${title}`],
  [(stamp, title) => `${stamp}, ${title}`],
  [(stamp, title) => `${stamp} ... ${title}`],
  [(stamp, title) => `• ${stamp}～${title}`],
  [(stamp, title) => `⏱️ ${stamp} ${title}`],
  [(stamp, title) => `**${stamp}** ${title}`],
  [(stamp, title, index) => `${index + 1}. ${stamp} ${title}`],
  [(stamp, title) => `${stamp.replaceAll(":", "：")} ${title}`],
  [(stamp, title, index) => `${stamp} - ${ends[index]} ${title}`],
  [(stamp, title, index) => `[${stamp}-${ends[index]}]: ${title}`],
  [(stamp, title) => `${stamp}\n${title}`],
  [(stamp, title) => `${title} ${stamp}`],
  [(stamp, title) => `${title} - ${stamp}`],
  [(stamp, title) => `${title} (${stamp})`],
  [(stamp, title) => `${title} ........ ${stamp}`],
  [(stamp, title, index) => `${title}: ${stamp} – ${ends[index]}`],
])("chapters written as %s", (write) => {
  for (const stamps of [short, long]) {
    const list = titles.map((title, index) => write(stamps[index] ?? "", title, index)).join("\n");
    expect(chaptersInText(`All about lamps.\n\n${list}\n\nFollow us.`)).toEqual(expected);
  }
});

test.each([
  ["before them", "Doors open at 18:30\n18:30 Doors\n0:00 A\n1:00 B\n2:00 C"],
  ["behind them", "0:00 A\n1:00 B\n2:00 C\n\nNext time at 1:00\nRead Lamps 3:16\n0:30 a song"],
  ["in another language", "0:00 A\n1:00 B\n2:00 C\n\n0:00 Ah\n1:00 Beh\n2:00 Ceh"],
])("times of day %s are no chapters", (_, text) => {
  expect(chaptersInText(text)).toEqual([
    { title: "A", start: 0 },
    { title: "B", start: 60 },
    { title: "C", start: 120 },
  ]);
});

test("minutes may be more than an hour's", () => {
  expect(chaptersInText("0:00 A\n61:00 B\n125:30 C").map(({ start }) => start)).toEqual([0, 3660, 7530]);
});

test.each([
  "09:00 Doors\n10:00 Lamps\n11:00 Oil",
  "0:00 A\n1:00 B",
  "At 0:00 we begin\nat 1:00 we go on\nat 2:00 it ends, see",
])("%j has no chapters", (text) => {
  expect(chaptersInText(text)).toEqual([]);
});
