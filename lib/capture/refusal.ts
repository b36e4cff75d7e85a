// Recognises, on any site, pages that stand in for the one that was meant: errors, sign-in and consent walls.
import type { ProblemKey } from "@/lib/problem";
import { find, type Page, text } from "./page";

const missing =
  /^(error\s*)?(404|410)\b|^(page|file|site|video|deck|talk) not found\b|^not found\b|\b404 not found\b|\|\s*404$/i;
const signIn = /^(sign|log)[ -]?(in|on)\b|\b(sign|log) in (to|with) /i;
const consent = /^(before you continue|cookie consent|your privacy choices)\b/i;

/** A short page: an article about 404 pages or about signing in has more to say than this. */
function isShort(page: Page): boolean {
  return (page.document.body?.textContent ?? "").replace(/\s+/g, " ").length < 3000;
}

/** The sentence for a page that only says that something is missing, or asks to sign in or to consent first. */
export function refuses(page: Page): ProblemKey | undefined {
  // Some versions of Chromium let a script into the document around their PDF viewer.
  if (page.document.contentType === "application/pdf") return "problemPdfClosed";
  const title = page.document.title.trim();
  if (/^consent\./.test(page.url.hostname) || consent.test(title)) return "problemConsentPage";
  const headings = [title, text(page, "h1") ?? ""];
  if (headings.some((heading) => missing.test(heading)) && isShort(page)) return "problemPageMissing";
  const asksPassword = find(page, "input[type=password]") !== undefined;
  if (asksPassword && headings.some((heading) => signIn.test(heading))) return "problemSignInPage";
  return undefined;
}
