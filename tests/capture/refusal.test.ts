// Pages that stand in for the one that was meant are refused with a sentence; pages that only speak of such are read.
import { expect, test } from "vitest";
import { readPage } from "@/lib/capture/read.ts";
import { openHtml } from "@/scripts/pages/open.ts";

async function refusalOf(address: string, title: string, heading = title, more = ""): Promise<string | undefined> {
  const html = `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${more}<h1>${heading}</h1><p>Short.</p></body></html>`;
  const result = await readPage(openHtml(html, address));
  return "problem" in result ? result.problem : undefined;
}

const somewhere = "https://site.example.org/x";

test.each<[string, string, string?]>([
  ["https://speakerdeck.com/a/b", "Deck Not Found - Speaker Deck"],
  ["https://vimeo.com/123456", "VimeUhOh", "Sorry, we couldn’t find that page"],
  ["https://www.slideshare.net/a/b", "SlideShare", "404 - Page not found"],
  ["https://www.slideshare.net/a/b", "Presentation not found | SlideShare"],
  ["https://slides.com/a/b", "404 · Slides", "404"],
  ["https://docs.google.com/presentation/d/abc/edit", "Google Drive - Page Not Found"],
  ["https://medium.com/@a/b", "Page not found – Medium", "404"],
  ["https://www.ted.com/talks/x", "TED | 404: Not Found", "404: Not Found"],
  ["https://archive.org/details/x", "Item not available : Internet Archive"],
  ["https://pretalx.com/e/talk/ABCDEF/", "Not Found :: pretalx", "Not found"],
  ["https://fosdem.org/2024/schedule/event/x/", "FOSDEM 2024 - Not found", "Not found"],
  ["https://sessionize.com/x/", "Page not found (404) @ Sessionize.com", "404"],
  ["https://www.rubyevents.org/talks/x", "The page you were looking for doesn't exist (404)"],
  [somewhere, "Seite nicht gefunden | Zeitung"],
  [somewhere, "Page introuvable - Le Site", "Erreur 404"],
  [somewhere, "Página no encontrada"],
  [somewhere, "Oops! 404", "Oops!"],
  [somewhere, "Lamps |404 not found", "Sorry"],
  [somewhere, "Lamps | 404: error", "Sorry"],
  [somewhere, "Lamps | Error 404", "Sorry"],
  [somewhere, "Fehler 404", "Hoppla"],
  [somewhere, "Lamps | 410", "Sorry"],
  [somewhere, "Lamps (410)", "Sorry"],
  [somewhere, "This page does not exist", "The page no longer exists"],
  [somewhere, "Lamps", "The page you are looking for does not exist"],
  [somewhere, "Pagina non trovata"],
  [somewhere, "The requested URL was not found"],
])("%s: %s says that nothing is there", async (address, title, heading) => {
  expect(await refusalOf(address, title, heading)).toBe("problemPageMissing");
});

const password = "<input type=password>";

test.each([
  [somewhere, "Log in | Site", "Log in", password],
  [somewhere, "Anmelden - Zeitung", "Anmelden", password],
  ["https://www.linkedin.com/authwall?trk=x", "LinkedIn", "Join LinkedIn", password],
  ["https://accounts.google.com/v3/signin/identifier", "Sign in - Google Accounts", "Sign in", "<input type=email>"],
  ["https://docs.google.com/presentation/d/abc/edit", "Google Docs - You need access", "You need access", ""],
  ["https://lamps.example/login", "Lamps • Log in", "Welcome back", "<input type=password>"],
  [somewhere, "Lamps • Log in", "Welcome back", password],
  [somewhere, "Lamps | Sign-up", "Welcome", password],
  [somewhere, "Lamps – login", "Welcome back", password],
  ["https://lamps.example/users/sign_in", "Lamps", "Welcome back", "<input type=password>"],
])("%s: %s asks to sign in", async (address, title, heading, more) => {
  expect(await refusalOf(address, title, heading, more)).toBe("problemSignInPage");
});

test.each(["403 Forbidden", "Access Denied", "502 Bad Gateway", "503 Service Temporarily Unavailable"])(
  "%s is an error of the site",
  async (title) => {
    expect(await refusalOf(somewhere, title)).toBe("problemPageFailed");
  },
);

test.each([
  ["https://consent.lamps.example/m?continue=x", "Lamps"],
  [somewhere, "Before you continue to Lamps"],
])("%s: %s asks for consent", async (address, title) => {
  expect(await refusalOf(address, title)).toBe("problemConsentPage");
});

test("a page of a host that only speaks of consent is read", async () => {
  expect(await refusalOf("https://about-consent.lamps.example/", "Lamps and consent")).toBeUndefined();
});

test.each<[DocumentReadyState, title: string, problem: string | undefined]>([
  ["loading", "Oil for winter", "problemPageLoading"],
  ["interactive", " ", "problemPageLoading"],
  ["interactive", "Oil for winter", undefined],
  ["complete", "", undefined],
])("a page that is “%s” and called “%s” is waited for or read: %s", async (readyState, title, problem) => {
  const page = openHtml(`<title>${title}</title><h1>Oil for winter</h1>`, somewhere);
  Object.defineProperty(page.document, "readyState", { value: readyState });
  const result = await readPage(page);
  expect("problem" in result ? result.problem : undefined).toBe(problem);
});

test("a check of the browser is waited for", async () => {
  expect(await refusalOf(somewhere, "Just a moment...", "site.example.org")).toBe("problemPageLoading");
});

test.each([
  "The 404 podcast: love at first swipe",
  "404 things to know about HTTP",
  "Not found: a story of missing data",
  "Lost and found",
  "503 days without a failure",
  "How to build a great 404 page",
  "Designing the 404: a not found story",
  "Debugging error 404 in production",
  "A page that was not found, and how we brought it back",
  "Forbidden knowledge",
  "Log in the fire: forestry today",
  "How pages that are not found should look",
  "Lamps of room 404",
  "Rooms 401 to 404",
])("“%s” is read, short as it is", async (title) => {
  expect(await refusalOf(somewhere, title)).toBeUndefined();
});
