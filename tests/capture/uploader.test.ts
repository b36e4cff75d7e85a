// Whose talk it is where the page names an account that uploaded it: never the account by that alone.
import { describe, expect, test } from "vitest";
import { type Upload, withoutUploader } from "@/lib/capture/generic/uploader.ts";

const conf = { name: "LampConf", url: "https://www.youtube.com/@lampconf" };
const ada = { name: "Ada Quill", url: "https://www.youtube.com/@adaquill" };
const video = (parts: Partial<Upload>): Upload => ({
  accounts: "channels",
  title: "Wicks at scale",
  description: "",
  account: conf,
  ...parts,
});
const deck = (parts: Partial<Upload>): Upload => ({ ...video(parts), accounts: "people" });
const speakers = (upload: Upload) => withoutUploader(upload).speakers.map(({ name }) => name);

describe("the account alone", () => {
  test.each([
    "LampConf",
    "Lamps On Film",
    "Strange Lamp",
    "Wick Developers",
    "Lamp Day Video",
    "Quill TV",
    "ada_quill_1987",
    "Ada",
  ])("“%s” is no speaker of a video", (name) => {
    const account = { name, url: "https://www.youtube.com/channel/UC1" };
    expect(withoutUploader(video({ account }))).toEqual({ speakers: [], uploader: account });
  });
  test.each([
    ...["Conf", "Con", "Tech", "TV", "Channel", "Official", "Dev", "Devs", "Developers", "HQ", "Meetup", "Meetups"],
    ...["Day", "Days", "Summit", "Festival", "Fest", "Film", "Films", "Production", "Productions", "Event", "Events"],
    ...["Learning", "Tutorial", "Tutorials", "Coding", "Code", "Data", "Web", "World", "Global", "User", "Users"],
  ])("“Quill %s” is called as no person is", (word) => {
    const account = { name: `Quill ${word}`, url: `https://decks.example/quill${word.toLowerCase()}` };
    expect(withoutUploader(deck({ account })).speakers).toEqual([]);
  });
  test("“Quill Condor” and “Ada Webster” are people's names", () => {
    for (const name of ["Quill Condor", "Ada Webster"])
      expect(speakers(deck({ account: { name, url: "https://decks.example/q" } }))).toEqual([name]);
  });
  test.each(["Lampworks", "WicksWorldwide", "Lamps Inc", "lampcon", "Wick Engineering"])(
    "“%s” is no speaker of a deck",
    (name) => {
      const account = { name, url: `https://decks.example/${name.toLowerCase().replace(" ", "")}` };
      expect(withoutUploader(deck({ account }))).toEqual({ speakers: [], uploader: account });
    },
  );
  test("a person who is called like their own channel is", () => {
    expect(withoutUploader(video({ account: ada }))).toEqual({ speakers: [ada] });
  });
  test("a company that is called like its own channel is not", () => {
    const account = { name: "Coding Lamps", url: "https://www.youtube.com/@codinglamps" };
    expect(speakers(video({ account: { ...account, name: "Wick Tech", url: "https://vimeo.com/wicktech" } }))).toEqual(
      [],
    );
  });
  test("a person's account that has another name is, where they speak of their own talk", () => {
    const account = { name: "Ada Quill", url: "https://www.youtube.com/channel/UC1" };
    expect(speakers(video({ account }))).toEqual([]);
    expect(speakers(video({ account, description: "Slides of my talk at LampConf." }))).toEqual(["Ada Quill"]);
  });
  test("who uploads a deck has made it, where they have a person's name", () => {
    expect(speakers(deck({ account: { name: "Ada Quill", url: "https://decks.example/aq" } }))).toEqual(["Ada Quill"]);
    expect(speakers(deck({ account: { name: "Ada", url: "https://decks.example/adaq_lamps" } }))).toEqual(["Ada"]);
  });
});

describe("a name that title or description state", () => {
  test.each<[string, string]>([
    ["Wicks at scale by Ada Quill", ""],
    ["Wicks at scale (by Ada Quill)", ""],
    ["Wicks at scale - Ada Quill - LampConf 2026", ""],
    ["Ada Quill – Wicks at scale | LampConf", ""],
    ["LampConf 2026: Wicks at scale — Ada Quill (Lampworks Inc)", ""],
    ["Wicks at scale|Ada Quill|LampConf 2026", ""],
    ["Wicks at scale｜Ada Quill｜LampConf 2026", ""],
    ["LampConf 2026 -- Ada Quill -- Wicks at scale", ""],
    ["LampConf 2026: Ada Quill: Wicks at scale", ""],
    ["LampConf 2026 • Ada Quill · Wicks at scale", ""],
    ["Ada Quill: Wicks at scale", "In this talk, Ada Quill shows how wicks burn."],
    ["Wicks at scale - Ada Quill", "Ada Quill’s talk at LampConf"],
    ["Wicks at scale", "Oil and wicks.\n\nSpeaker: Ada Quill"],
    ["Wicks at scale", "Speakers: Ada Quill, Lampworks\nRoom 2"],
    ["Wicks at scale", "A talk by Ada Quill at LampConf 2026"],
    ["Wicks at scale", "Presented by Ada Quill on May 3, 2026."],
    ["Wicks at scale", "von Ada Quill\nEin Vortrag über Dochte"],
  ])("“%s” / “%s”", (title, description) => {
    expect(withoutUploader(video({ title, description }))).toEqual({
      field: expect.stringMatching(/^(?:title|description)$/),
      speakers: [{ name: "Ada Quill" }],
      uploader: conf,
    });
    expect(
      speakers(deck({ title, description, account: { name: "Cy Moreno", url: "https://decks.example/cy" } })),
    ).toEqual(["Ada Quill"]);
  });
  test.each([" - ", " – ", " — ", " | ", " • ", " · ", " at ", " @ ", "|", "| ", " |", "｜", " ｜ "])(
    "behind “by”, and before “%s”",
    (sign) => {
      const title = `Wicks at scale by Ada Quill${sign}Lamp Works, New Haven`;
      expect(speakers(video({ title }))).toEqual(["Ada Quill"]);
    },
  );
  test.each([" - ", " – ", " — ", " | ", " : ", " • ", " · ", " -- ", "|", "| ", "｜", " ｜ ", ": "])(
    "between two other parts, set off by “%s”",
    (sign) => {
      expect(speakers(video({ title: ["LampConf 2026", "Ada Quill", "Wicks at scale"].join(sign) }))).toEqual([
        "Ada Quill",
      ]);
    },
  );
  test("two are two", () => {
    expect(speakers(video({ title: "Wicks by Ada Quill and Cy Moreno" }))).toEqual(["Ada Quill", "Cy Moreno"]);
    expect(speakers(video({ description: "Speakers: Ada Quill, Cy Moreno" }))).toEqual(["Ada Quill", "Cy Moreno"]);
  });
  test("the account that is named so keeps its address", () => {
    const account = { name: "Ada Quill", url: "https://vimeo.com/lampworks" };
    expect(withoutUploader(video({ title: "Wicks by Ada Quill", account }))).toEqual({
      field: "title",
      speakers: [account],
    });
  });
  test.each<[string, string]>([
    ["Docker Lamps - A gentle tour", ""],
    ["Oil Lamps: Great Big Bright Lamp", "Oil Lamps are bright."],
    ["Stand by Me", ""],
    ["Monitoring with Open Lamps", "Edited by Cy Moreno. Music by Mo Delled."],
    ["Wicks at scale", "Filmed by Cy Moreno\nSubscribe: LampConf"],
    ["Wicks at scale", "Sponsored by Oil Works"],
    ["Day 2 - Main Hall - LampConf 2026", ""],
    ["Wicks at scale - Keynote Address - LampConf 2026", ""],
  ])("not in “%s” / “%s”", (title, description) => {
    expect(withoutUploader(video({ title, description }))).toEqual({ speakers: [], uploader: conf });
  });
});
