// What is true of every web address: hosts below hosts, and parameters that only track.
import { expect, test } from "vitest";
import { decodePart, isUnder, isWebAddress, withoutTrackers, withoutTracking } from "@/lib/model/web-address.ts";

test.each([
  ["https://lamps.example", true],
  ["HTTP://lamps.example/a", true],
  ["https://", false],
  ["https://lamps.example/a b", false],
  ["see https://lamps.example", false],
  ["javascript:alert(1)//https://lamps.example", false],
  ["//lamps.example", false],
])("%s is a web address: %s", (text, expected) => {
  expect(isWebAddress(text)).toBe(expected);
});

test.each([
  ["vimeo.com", true],
  ["player.vimeo.com", true],
  ["notvimeo.com", false],
  ["vimeo.com.lamps.example", false],
])("%s is under vimeo.com: %s", (host, expected) => {
  expect(isUnder(host, "vimeo.com")).toBe(expected);
});

test("a part of an address reads as it was written, also where its per cent signs encode nothing", () => {
  expect([decodePart("caf%C3%A9%20au%20lait"), decodePart("100%")]).toEqual(["café au lait", "100%"]);
});

test.each([
  ["?utm_source=a&utm_campaign=b", ""],
  ["?fbclid=a&v=1", "?v=1"],
  ["?v=1&GCLID=a", "?v=1"],
  ["?v=1&&w=2", "?v=1&w=2"],
  ["?__hstc=1&_hsenc=2&_hsmi=3&pk_campaign=4&mtm_source=5&mc_cid=6&trackingId=7", ""],
  ["?site=1&psi=2&sid=3&trkx=4&ref=5", "?site=1&psi=2&sid=3&trkx=4&ref=5"],
  ["?q=a+b%20c", "?q=a+b%20c"],
  ["?flag", "?flag"],
])("of %s stays %s", (query, kept) => {
  expect(withoutTrackers(`https://lamps.example/talk${query}#place`)).toBe(`https://lamps.example/talk${kept}#place`);
  expect(withoutTracking(`https://lamps.example/talk${query}#place`)).toBe(`https://lamps.example/talk${kept}`);
});

test.each([["#/talks/3"], ["#!talks"]])("the route %s is a part of the page’s address", (route) => {
  expect(withoutTracking(`https://lamps.example/?si=1${route}`)).toBe(`https://lamps.example/${route}`);
});
