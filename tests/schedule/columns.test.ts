// What tables call their columns, and how their fields are written. The tables are modelled.
import { expect, test } from "vitest";
import { openText } from "./open.ts";

/** One talk by the names and fields of its columns; a title and a beginning are added unless they are there. */
async function readTalk(fields: Record<string, string>) {
  const all = { Title: "Mending nets", Start: "2026-05-22 10:00", ...fields };
  const lines = [Object.keys(all), Object.values(all)].map((row) => row.map((field) => `"${field}"`).join(","));
  const { entries } = await openText("talks.csv", lines.join("\n"));
  expect(entries).toHaveLength(1);
  return entries[0];
}

const titles = ["Session Title", "Talk name", "Proposal: title", "Vortrag", "Titre", "Título", "タイトル", "标题"];

test.each(titles)("the title stands under “%s”", async (name) => {
  const { entries } = await openText("t.csv", `${name},Start\nMending nets,2026-05-22 10:00\n`);
  expect(entries).toMatchObject([{ title: "Mending nets" }]);
});

const starts = [
  "Starts at",
  "event_start",
  "Begin",
  "Beginn",
  "Début",
  "Inicio",
  "Scheduled At",
  "Date & time",
  "日時",
];

test.each(starts)("the beginning stands under “%s”", async (name) => {
  const { entries } = await openText("t.csv", `Title,${name}\nMending nets,2026-05-22 10:00\n`);
  expect(entries).toMatchObject([{ slot: { start: "2026-05-22T10:00:00" } }]);
});

test.each([
  ["Date", "Time"],
  ["Datum", "Uhrzeit"],
  ["Fecha", "Hora"],
  ["Jour", "Heure"],
  ["Data", "Horaire"],
  ["Day", "Time slot"],
  ["Day", "Timeslot"],
  ["Day", "Slot"],
  ["日付", "時間"],
])("day and time stand under “%s” and “%s”", async (day, time) => {
  const { entries } = await openText("t.csv", `Title,${day},${time}\nMending nets,2026-05-22,10:00\n`);
  expect(entries).toMatchObject([{ slot: { start: "2026-05-22T10:00:00" } }]);
});

test.each(["Ends at", "End time", "Ende", "Fin", "Finish", "Until", "終了時間", "終了"])(
  "the end stands under “%s”",
  async (name) => {
    expect((await readTalk({ [name]: "2026-05-22 10:45" }))?.slot.durationSeconds).toBe(2700);
  },
);

test.each([
  ["Duration", "45"],
  ["Length (min)", "45 min"],
  ["Dauer", "45 Minuten"],
  ["Duración", "0:45"],
  ["Scheduled Duration", "45'"],
  ["durationmins", "45"],
])("the length stands under “%s” as “%s”", async (name, length) => {
  expect((await readTalk({ [name]: length }))?.slot.durationSeconds).toBe(2700);
});

test.each(["Room name", "Venue", "Stage", "Raum", "Saal", "Ort", "Salle", "Sala", "Aula", "Zaal", "会場"])(
  "the room stands under “%s”",
  async (name) => {
    expect((await readTalk({ [name]: "Quay Room" }))?.slot.room).toBe("Quay Room");
  },
);

test.each([
  "Speaker names",
  "Presenters",
  "Author",
  "Referentin",
  "Sprecher:innen",
  "Sprecherinnen",
  "Host",
  "Orador",
  "Oradores",
  "Referent*in",
  "Speaker(s)",
  "Intervenants",
  "Ponentes",
  "登壇者",
])("the speaker stands under “%s”", async (name) => {
  expect((await readTalk({ [name]: "Mo Delled" }))?.speakers).toEqual([{ name: "Mo Delled" }]);
});

test.each([
  ["Mo Delled, Ann Clark"],
  ["Mo Delled & Ann Clark"],
  ["Mo Delled and Ann Clark"],
  ["Mo Delled und Ann Clark"],
  ["Mo Delled et Ann Clark"],
  ["Mo Delled;Ann Clark"],
  ["Mo Delled | Ann Clark"],
  ["Mo Delled\nAnn Clark"],
  ["Mo Delled (Red Quay), Ann Clark <ann@nets.example>"],
])("two speakers are parted: %j", async (names) => {
  expect((await readTalk({ Speakers: names }))?.speakers).toEqual([{ name: "Mo Delled" }, { name: "Ann Clark" }]);
});

test("a name that holds “and”, and companies behind names, part nobody", async () => {
  expect((await readTalk({ Speakers: "Andy Sandberg; Etta Lund, Rope Ltd" }))?.speakers).toEqual([
    { name: "Andy Sandberg" },
    { name: "Etta Lund, Rope Ltd" },
  ]);
});

test("what else a table says of a talk: text, track, address, language, video, slides, state, its own id", async () => {
  const talk = await readTalk({
    Code: "NETS42",
    Beschreibung: "About nets",
    Kategorie: "Harbour",
    Permalink: "https://nets.example/talks/42",
    Sprache: "de",
    "Video URL": "https://youtu.be/abcdefghijk",
    Slides: "https://nets.example/talks/42/show",
    Status: "Cancelled",
  });
  expect(talk).toMatchObject({
    slot: { guid: "NETS42", track: "Harbour", isCancelled: true },
    abstract: "About nets",
    url: "https://nets.example/talks/42",
    language: "de",
    links: [
      { kind: "video", url: "https://youtu.be/abcdefghijk" },
      { kind: "slides", url: "https://nets.example/talks/42/show" },
    ],
  });
});

test.each(["confirmed", "not cancelled", "cancelled once, now confirmed"])(
  "“%s” is no cancelled talk",
  async (state) => {
    expect((await readTalk({ State: state }))?.slot.isCancelled).toBeUndefined();
  },
);

test.each([
  ["10:00 - 10:45", 2700],
  ["10:00–10:45", 2700],
  ["10:00 to 10:45", 2700],
  ["10:00 bis 10:45", 2700],
  ["10 am - 11 am", 3600],
  ["10.00-10.45", 2700],
  ["10:00", undefined],
])("a time that says from when to when: %s", async (time, seconds) => {
  const { entries } = await openText("t.csv", `Title,Day,Time\nMending nets,2026-05-22,${time}\n`);
  expect(entries).toMatchObject([{ slot: { start: "2026-05-22T10:00:00" } }]);
  expect(entries[0]?.slot.durationSeconds).toBe(seconds);
});

test.each([
  ["22 May 2026 9:30", "2026-05-22T09:30:00"],
  ["22 May 2026 12 pm", "2026-05-22T12:00:00"],
  ["May 22, 2026 2 pm", "2026-05-22T14:00:00"],
  ["22.05.2026, 14:30", "2026-05-22T14:30:00"],
  ["2026-05-22T14:30:00+02:00", "2026-05-22T14:30:00+02:00"],
])("a beginning written as “%s”", async (start, read) => {
  expect((await readTalk({ Start: start }))?.slot.start).toBe(read);
});

test("a table is known by its columns, whatever its file is called and whatever stands above them", async () => {
  const table = "Title;Start;Room\nMending nets;2026-05-22 10:00;Quay Room\n";
  expect((await openText("export", table)).entries).toMatchObject([{ title: "Mending nets" }]);
  expect((await openText("export", `Talks of NetConf\n${table}`)).entries).toMatchObject([{ title: "Mending nets" }]);
  await expect(openText("export", "Dear all,\nthe nets are mended; thanks, Mo, Ann, Bob\n")).rejects.toMatchObject({
    key: "problemScheduleUnknown",
  });
});

test("signs within a quoted name of a column part nothing", async () => {
  const { entries } = await openText(
    "t.csv",
    '"Title";Start;"Speakers (A, B, C, D, E)"\nNets;2026-05-22 10:00;Mo Delled\n',
  );
  expect(entries).toMatchObject([{ title: "Nets", slot: { start: "2026-05-22T10:00:00" } }]);
});

test.each(["Video", "Recording", "Video URL", "videourl", "YouTube link"])(
  "the recording stands under “%s”",
  async (name) => {
    const links = [{ kind: "video", url: "https://youtu.be/abcdefghijk" }];
    expect(await readTalk({ [name]: "https://youtu.be/abcdefghijk" })).toMatchObject({ links });
  },
);

test.each(["Slides", "Deck", "Presentation link", "slidesurl"])("the slides stand under “%s”", async (name) => {
  const links = [{ kind: "slides", url: "https://nets.example/show" }];
  expect(await readTalk({ [name]: "https://nets.example/show" })).toMatchObject({ links });
});

test("a table says with which sign it is parted; what a title says of such a sign parts nothing", async () => {
  const named = await openText("t.csv", "sep=;\r\nTitle;Start\nNets, tar;2026-05-22 10:00\n");
  expect(named.entries).toMatchObject([{ title: "Nets, tar" }]);
  const told = await openText("t.csv", "Title,Start\nWhat sep=; means,2026-05-22 10:00\n");
  expect(told.entries).toMatchObject([{ title: "What sep=; means" }]);
});

test("a table with the line ends of Windows has no sign of them in its fields, and a column of another thing is none of ours", async () => {
  const { entries } = await openText(
    "t.csv",
    "Title,Start,Flight deck,Room\r\nNets,2026-05-22 10:00,https://nets.example/a,Quay\r\n",
  );
  expect(entries).toMatchObject([{ title: "Nets", links: [], slot: { room: "Quay" } }]);
});

const whole = {
  Title: "Mending nets",
  ID: "7",
  Start: "2026-05-22 10:00",
  End: "2026-05-22 10:45",
  Room: "Quay Room",
  Speakers: "Mo Delled",
  Abstract: "On nets.",
  Track: "Nets",
  URL: "https://nets.example/mending",
  Language: "en",
  Video: "https://vimeo.com/76979871",
  Slides: "https://nets.example/mending.pdf",
  Status: "accepted",
};

test.each([
  ...["Title card", "Working title", "ID card", "Paid", "Key facts", "Start-up", "Restart", "Day care", "Birthday"],
  ...[
    "Time travel",
    "Sometime",
    "End result",
    "Weekend",
    "Duration of the film",
    "Half length",
    "Room mate",
    "Mushroom",
  ],
  ...[
    "Speaker fee",
    "Loudspeaker",
    "Abstract art",
    "In the abstract",
    "Track record",
    "Soundtrack",
    "URL count",
    "Curl",
  ],
  ...[
    "Language level",
    "Body language",
    "Video quality",
    "My video",
    "Slides count",
    "Old slides",
    "Status quo",
    "My status",
  ],
])("a column “%s” is not taken for what its name only begins or ends with", async (name) => {
  const read = async (fields: object) => {
    const lines = [Object.keys(fields), Object.values(fields)].map((row) => row.map((field) => `"${field}"`).join(","));
    return (await openText("talks.csv", lines.join("\n"))).entries;
  };
  expect(await read({ [name]: "rejected", ...whole })).toEqual(await read(whole));
});

test("all columns of one table are read", async () => {
  expect(await readTalk(whole)).toMatchObject({
    slot: { guid: "7", durationSeconds: 2700, room: "Quay Room", track: "Nets" },
    speakers: [{ name: "Mo Delled" }],
    abstract: "On nets.",
    url: "https://nets.example/mending",
    language: "en",
    links: [{ url: "https://vimeo.com/76979871" }, { url: "https://nets.example/mending.pdf" }],
  });
});

test.each([
  ["State", true],
  ["Status", true],
  ["Status of payment", undefined],
])("that a talk is cancelled is told under “%s”: %s", async (name, isCancelled) => {
  expect((await readTalk({ [name]: "Cancelled" }))?.slot.isCancelled).toBe(isCancelled);
});

test("a company in brackets right behind a name is none of it, nor is white space of an id", async () => {
  const talk = await readTalk({ ID: " 7 ", Speakers: "Ada Quill(Lampworks)" });
  expect([talk?.slot.guid, talk?.speakers]).toEqual(["7", [{ name: "Ada Quill" }]]);
});
