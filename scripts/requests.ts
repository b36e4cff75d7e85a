// Every request that Wrapup makes, in one place: the README's privacy section says each of these sentences, and a test compares the
// traffic of a whole session with them.

export interface RequestKind {
  name: "reading" | "schedule" | "shown picture" | "stored picture" | "team";
  /** Whose cookies go with it. */
  cookies: "the page's own, to its own site" | "none in Chrome and Edge" | "none";
  /** As the README says it. */
  says: string;
}

export const requestKinds: RequestKind[] = [
  {
    name: "reading",
    cookies: "the page's own, to its own site",
    says: "When you capture a page, to that page's own site and its player: what the page itself keeps elsewhere, such as slides, captions, chapters, dates, authors and the site's oEmbed answer. They go out as the page's own requests would, with its cookies to its own site.",
  },
  {
    name: "schedule",
    cookies: "the page's own, to its own site",
    says: "When you bring in the schedule of a programme's page: the schedule file that the page or its site offers, up to 50 MB, with the page's own cookies.",
  },
  {
    name: "shown picture",
    cookies: "none in Chrome and Edge",
    says: "When a screen of Wrapup shows a slide or a video's still: that picture from its own place, without saying where from. In Chrome and Edge no cookies go with it, so a picture that its site shows to its members alone is not seen; Firefox decides that by its own cookie settings, which keep those of each site apart.",
  },
  {
    name: "stored picture",
    cookies: "none",
    says: "When you ask for pictures in a post and the browser has asked you for their host: these pictures, without cookies.",
  },
  {
    name: "team",
    cookies: "none",
    says: "When you share a conference with a team or join one, and as long as a notebook or the side panel is open: that conference, with your name under your notes, with its kept frames and the slides of its PDFs, to the server whose address you typed or were invited to, encrypted on its way, without cookies. Whoever looks after that server can read it.",
  },
];
