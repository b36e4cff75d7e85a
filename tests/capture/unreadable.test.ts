// Tabs in which no script may run: the sentence, and the link that can be saved all the same.
import { expect, test } from "vitest";
import { readPage } from "@/lib/capture/read.ts";
import { describeUnreadable } from "@/lib/capture/unreadable.ts";
import { openHtml } from "@/scripts/pages/open.ts";

test.each([
  ["chrome://settings/", "Settings", "problemBrowserPage"],
  ["about:addons", "Add-ons", "problemBrowserPage"],
  ["view-source:https://example.org/", "", "problemBrowserPage"],
  ["", "", "problemBrowserPage"],
  ["file:///home/me/slides.html", "slides.html", "problemFileClosed"],
  ["file:///home/me/slides.pdf", "slides.pdf", "problemFileClosed"],
])("%s cannot be read or saved", (address, title, problem) => {
  expect(describeUnreadable(address, title)).toEqual({ problem });
});

test.each([
  ["https://chromewebstore.google.com/detail/x", "problemExtensionStore"],
  ["https://chrome.google.com/webstore/detail/x", "problemExtensionStore"],
  ["https://addons.mozilla.org/en-US/firefox/", "problemExtensionStore"],
  ["https://microsoftedge.microsoft.com/addons/detail/x", "problemExtensionStore"],
  ["https://example.org/talk", "problemPageUnreadable"],
])("%s can be saved as a link", (address, problem) => {
  const result = describeUnreadable(address, "A title");
  expect(result.problem).toBe(problem);
  expect(result.source).toMatchObject({ url: address, title: "A title", kind: "article", authors: [] });
});

test("a PDF is a deck, titled by its file where the tab has no better title", () => {
  const address = "https://example.org/slides/keeping-the%20light_on.pdf?utm_source=x#page=3";
  const { problem, source } = describeUnreadable(address, "keeping-the light_on.pdf");
  expect(problem).toBe("problemPdfClosed");
  expect(source).toMatchObject({
    url: "https://example.org/slides/keeping-the%20light_on.pdf",
    kind: "deck",
    title: "keeping the light on",
    provenance: { title: "address", kind: "address", url: "address" },
  });
  expect(describeUnreadable(address, "Keeping the Light On").source).toMatchObject({
    title: "Keeping the Light On",
    provenance: { title: "title" },
  });
});

test.each([
  ["https://example.org/talks/7", "TCP/IP", "TCP/IP"],
  ["https://example.org/talks/tcp-ip", "example.org/talks/tcp-ip?a=1", "tcp ip"],
  ["http://localhost:3000/deck", "localhost:3000/deck#2", "deck"],
  ["https://example.org/talks/7", "https://example.org/talks/7/", "7"],
])("%s in a tab called %s is kept as %s", (address, tabTitle, title) => {
  expect(describeUnreadable(address, tabTitle).source?.title).toBe(title);
});

test.each([
  ["https://example.org/a.pdf#page=3", { slide: 3 }],
  ["https://example.org/a.pdf#page=12&zoom=100", { slide: 12 }],
  ["chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/https://example.org/a.pdf#page=4", { slide: 4 }],
  ["https://example.org/a.pdf#page=0", undefined],
  ["https://example.org/a.pdf#nameddest=page=3", undefined],
  ["https://example.org/a.pdf", undefined],
  ["https://chromewebstore.google.com/detail/x#page=3", undefined],
])("%s opens at %j, and its address goes without", (address, position) => {
  const reading = describeUnreadable(address, "A deck");
  expect(reading.position).toEqual(position);
  expect(reading.source?.url).not.toContain("#");
});

test.each([
  ["https://example.org/a.pdf", "https://example.org/a.pdf"],
  ["https://example.org/a%3Fb.pdf", "https://example.org/a?b.pdf"],
  ["https://example.org/100%.pdf", "https://example.org/100%.pdf"],
])("the file behind a browser's own PDF viewer is the one saved: %s", (file, url) => {
  const viewer = "chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/";
  expect(describeUnreadable(viewer + file, "a.pdf").source?.url).toBe(url);
});

test("a PDF without .pdf in its address is known by its viewer's document", async () => {
  const page = openHtml("<title>1406.1234</title><embed type=application/pdf>", "https://papers.example/pdf/1406.1234");
  Object.defineProperty(page.document, "contentType", { value: "application/pdf" });
  expect(await readPage(page)).toMatchObject({
    problem: "problemPdfClosed",
    source: { url: "https://papers.example/pdf/1406.1234", kind: "deck" },
  });
});
