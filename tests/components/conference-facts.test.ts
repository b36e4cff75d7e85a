// What may be stored of a conference, as its fields have it.
import { describe, expect, test } from "vitest";
import { checkConference } from "@/components/conference/conference-facts.ts";

describe("a conference's fields", () => {
  test.each([
    [{ name: "EngineConf" }, { name: "EngineConf" }],
    [
      { name: " EngineConf 2026 ", place: " London ", url: " https://engines.example/ " },
      { name: "EngineConf 2026", place: "London", url: "https://engines.example/" },
    ],
    [
      { name: "E", url: " ", place: "", firstDay: "2026-05-05", timeZone: "Europe/London" },
      { name: "E", firstDay: "2026-05-05", timeZone: "Europe/London" },
    ],
    [
      { name: "E", url: "HTTP://engines.example" },
      { name: "E", url: "HTTP://engines.example" },
    ],
  ])("%o are stored as %o", (typed, facts) => {
    expect(checkConference(typed)).toEqual(facts);
  });

  test.each([
    [{ name: "" }, "name"],
    [{ name: " \t" }, "name"],
    [{ name: "", url: "engines.example" }, "name"],
    [{ name: "E", url: "engines.example" }, "url"],
    [{ name: "E", url: "javascript:alert(1)" }, "url"],
    [{ name: "E", url: "https://" }, "url"],
    [{ name: "E", url: "https://a.example b" }, "url"],
  ])("%o are not stored: the %s", (typed, field) => {
    expect(checkConference(typed)).toMatchObject({ field });
  });
});
