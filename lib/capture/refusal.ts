// Recognises, on any site, pages that stand in for the one that was meant: errors, sign-in and consent walls.
import type { ProblemKey } from "@/lib/model/problem.ts";
import { find, type Page, text } from "./page/page.ts";

/** What follows the words of an error: nothing, or the site's name set off from it. */
const end = "\\s*(?:$|[|·–—•!(…]|\\.{1,3}(?:\\s|$)|::|\\s-\\s|@)";
const thing =
  "(?:the )?(?:requested )?(?:page|file|site|url|video|deck|presentation|slideshow|talk|session|speaker|event|group|item|user|profile|project|package)";
const missing = [
  new RegExp(`^(?:https? )?(?:error|erreur|fehler|oops!?|sorry[,!]?)?\\s*(?:404|410)${end}`, "i"),
  /(?:^|[|·–—:-]\s*|^\S+ )(?:404|410):?\s*[-–—|]?\s*(?:error|(?:page |file )?not found)\b/i,
  /(?:^|[|·–—:-]\s*)(?:error|erreur|fehler)\s*(?:404|410)\b|\((?:404|410)\)\s*(?:$|[@|·–—-])|[|·]\s*(?:404|410)$/i,
  new RegExp(`(?:^|[|·–—:-]\\s*)(?:${thing} )?(?:was |is |could )?(?:not|n['’]t) (?:be )?found${end}`, "i"),
  new RegExp(`^${thing} (?:does not|doesn['’]t|no longer) exists?\\b`, "i"),
  /^the page you (?:were|are) looking for (?:doesn['’]t|does not) exist/i,
  /^(?:seite|video) (?:wurde )?nicht gefunden|^(?:cette )?page (?:introuvable|non trouvée)|^pagina (?:non trovata|niet gevonden)/i,
  /^p[áa]gina n(?:o|ão) (?:se ha )?encontrada|^(?:ページが見つかりません|页面不存在|找不到页面|страница не найдена)/i,
];
/** What servers and those who guard them say in place of the page. */
const failed =
  /^(?:error\s*)?(?:403|429|5\d\d)(?:\s*$|\s*[|·–—:-]|\s+(?:error|forbidden|too many|internal|bad|service|gateway|server)\b)|^(?:access denied|forbidden|bad gateway|service (?:temporarily )?unavailable|internal server error|too many requests)\s*(?:$|[|·–—-])|^attention required! \| cloudflare$/i;
const challenge = /^(?:just a moment|checking your browser|one moment, please|ddos-guard)\b/i;
const signIn =
  /^(?:sign|log)[ -]?(?:in|on|up)\b|\b(?:sign|log) in (?:to|with) |^(?:anmelden|anmeldung|einloggen|se connecter|connexion|iniciar sesi[óo]n|entrar|accedi|inloggen|logga in|ログイン|登录|войти)(?![\p{L}])/iu;
/** The same behind the site's name: "Lamps • Log in". */
const signInBehind = /[|·•–—-]\s*(?:sign|log)[ -]?(?:in|on|up)$/i;
const signInPath =
  /^\/(?:authwall|log-?in|sign-?in|users\/sign_in|accounts?\/(?:log|sign)-?in|auth\/log-?in|session\/new|wp-login\.php)\/?$/i;
const consent = /^(before you continue|cookie consent|your privacy choices)\b/i;

/** A short page: an article about 404 pages or about signing in has more to say than this. */
function isShort(page: Page): boolean {
  return (page.document.body?.textContent ?? "").replace(/\s+/g, " ").length < 3000;
}

/** A form that asks who somebody is; hosts made for it ask for the address first and the password later. */
function asksWho(page: Page): boolean {
  const isGate = /^(?:accounts?|login|signin|auth|sso)\./.test(page.url.hostname);
  return find(page, isGate ? "input[type=password], input[type=email]" : "input[type=password]") !== undefined;
}

/** Whether the browser shows a PDF: its viewer's page holds nothing of the document. Other pages' addresses may end in .pdf, too. */
function isPdfViewer(page: Page): boolean {
  // Some versions of Chromium let a script into the document around their PDF viewer.
  if (page.document.contentType === "application/pdf") return true;
  const viewer = "body > embed[type='application/pdf']:only-of-type, #outerContainer #viewer.pdfViewer";
  return /\.pdf$/i.test(page.url.pathname) && find(page, viewer) !== undefined;
}

/** The sentence for a page that only says that something is missing, or asks to sign in or to consent first. */
export function refuses(page: Page): ProblemKey | undefined {
  if (isPdfViewer(page)) return "problemPdfClosed";
  const title = page.document.title.trim();
  if (/^consent\./.test(page.url.hostname) || consent.test(title)) return "problemConsentPage";
  const headings = [title, text(page, "h1") ?? ""];
  const says = (words: RegExp) => headings.some((heading) => words.test(heading));
  const isSignIn = says(signIn) || signInBehind.test(title) || signInPath.test(page.url.pathname);
  if (asksWho(page) && isSignIn) return "problemSignInPage";
  if (!isShort(page)) return undefined;
  if (missing.some(says)) return "problemPageMissing";
  if (challenge.test(title)) return "problemPageLoading";
  return says(failed) ? "problemPageFailed" : undefined;
}
