// The schedule that Sessionize draws in a conference's own page is read as a schedule: people, rooms, moments in UTC.
import { expect, test } from "vitest";
import { readDrawnSchedule } from "@/lib/capture/listed/schedule-links.ts";
import { openHtml } from "@/scripts/pages/open.ts";
import { openText } from "../schedule/open.ts";

const time = (start: string, end: string) => `data-sztz="TimeWithDuration|en-US|${start}|${end}"`;

/** Two views in one page: the grid, and the list that alone has descriptions; nobody's conference. */
const html = `<!DOCTYPE html><title>Programme</title><h1>NetConf 2025</h1><div id="sessionize" class="sessionize-wrapper">
<div class="sz-cssgrid"><div class="sz-session sz-session--grid" data-sessionid="901"><div class="sz-session__card">
 <h3 class="sz-session__title"><a href="#" onclick="return sz.showModal('x','session','901')">Tar at Sea</a></h3>
 <ul class="sz-session__speakers"><li data-speakerid="a"><a href="#">Mo Delled</a></li><li data-speakerid="b"><a href="#">Ann Clark</a></li></ul>
 <div class="sz-session__room" data-roomid="7">Pier I</div><div class="sz-session__time" ${time("2025-05-01T07:00:00.0000000Z", "2025-05-01T07:45:00.0000000Z")}>9:00 - 9:45</div></div></div>
 <div class="sz-session sz-session--service" data-sessionid="s1"><h3 class="sz-session__title">Herring</h3><div class="sz-session__room">Quay</div>
 <div class="sz-session__time" ${time("2025-05-01T10:00:00.0000000Z", "2025-05-01T11:00:00.0000000Z")}>12:00</div></div></div>
<ul class="sz-sessions sz-sessions--list"><li id="sz-session-901" data-sessionid="901" class="sz-session sz-session--full">
 <h3 class="sz-session__title">Tar at Sea</h3><p class="sz-session__description">All about tar.</p><div class="sz-session__room">Pier I</div>
 <div class="sz-session__time" ${time("2025-05-01T07:00:00.0000000Z", "2025-05-01T07:45:00.0000000Z")}></div>
 <ul class="sz-session__speakers"><li><a href="#">Mo Delled</a></li><li><a href="#">Ann Clark</a></li></ul></li></ul></div>`;

test("an embed is a schedule", async () => {
  const file = readDrawnSchedule(openHtml(html, "https://netconf.example/programme"));
  const { entries, needsTimeZone, format } = await openText(file?.name ?? "", file?.text ?? "", {
    timeZone: "Europe/Berlin",
  });
  expect(format).toBe("Sessionize");
  expect(needsTimeZone).toBe(false);
  expect(entries).toEqual([
    {
      slot: { guid: "901", start: "2025-05-01T09:00:00+02:00", durationSeconds: 2700, room: "Pier I" },
      title: "Tar at Sea",
      speakers: [{ name: "Mo Delled" }, { name: "Ann Clark" }],
      abstract: "All about tar.",
      links: [],
      isBreak: false,
    },
    {
      slot: { guid: "s1", start: "2025-05-01T12:00:00+02:00", durationSeconds: 3600, room: "Quay" },
      title: "Herring",
      speakers: [],
      links: [],
      isBreak: true,
    },
  ]);
  expect((await openText(file?.name ?? "", file?.text ?? "")).needsTimeZone).toBe(true);
});

test.each([
  ["2025-05-01T07:00:30", "2025-05-01T09:00:30+02:00"],
  ["2025-05-01T07:00", "2025-05-01T09:00:00+02:00"],
])("a beginning written as %s", async (written, start) => {
  const drawn = `<div class="sz-session" id="sz-session-7"><h3 class="sz-session__title">Tar</h3><i ${time(written, "")}></i></div>`;
  const file = readDrawnSchedule(openHtml(drawn, "https://netconf.example/programme"));
  const { entries } = await openText(file?.name ?? "", file?.text ?? "", { timeZone: "Europe/Berlin" });
  expect(entries.map(({ slot }) => slot)).toEqual([{ guid: "7", start }]);
});

test.each([
  ["a title", `<i ${time("2025-05-01T07:00", "")}></i>`],
  ["a time", '<h3 class="sz-session__title">Tar</h3>'],
])("what is drawn without %s is no session", (_, inner) => {
  const drawn = `<div class="sz-session" id="sz-session-7">${inner}</div>`;
  expect(readDrawnSchedule(openHtml(drawn, "https://netconf.example/programme"))).toBeUndefined();
});

test("another page draws none", () => {
  expect(readDrawnSchedule(openHtml("<title>Tar</title><h1>Tar</h1>", "https://netconf.example/tar"))).toBeUndefined();
});
