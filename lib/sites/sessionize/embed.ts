// Reads the sessions that Sessionize draws in conferences' own pages, in the grid and in the list: as the schedule that its
// interface would answer with, for lib/schedule to read. The times are moments in UTC, whatever the page shows.
// Facts: programs that read sz-session and data-sztz of embeds of 2019 to 2026, "TimeWithDuration|en-US|<start>|<end>".
import { findAll, type Page } from "@/lib/capture/page/page.ts";
import { blockText, lineText } from "@/lib/capture/page/text.ts";

/** A session as Sessionize's view Sessions writes it; times end in "Z". */
interface Session {
  id: string;
  title: string;
  description?: string | undefined;
  startsAt: string;
  endsAt: string;
  room: string;
  speakers: { name: string }[];
  isServiceSession: boolean;
}

/** "2025-05-01T07:00:00.0000000Z" with the seven digits of .NET, or without a "Z" though it is UTC. */
function readInstant(text: string | undefined): string | undefined {
  const [instant] = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?/.exec(text ?? "") ?? [];
  return instant && `${instant}Z`;
}

function readSession(item: Element): Session[] {
  const [, , start, end] = item.querySelector("[data-sztz]")?.getAttribute("data-sztz")?.split("|") ?? [];
  const title = lineText(item.querySelector(".sz-session__title"));
  const startsAt = readInstant(start);
  if (!title || !startsAt) return [];
  const speakers = [...item.querySelectorAll(".sz-session__speakers li")].map((one) => lineText(one) ?? "");
  return [
    {
      id: item.getAttribute("data-sessionid") ?? item.id.replace(/^sz-session-/, ""),
      title,
      description: blockText(item.querySelector(".sz-session__description")),
      startsAt,
      endsAt: readInstant(end) ?? "",
      room: lineText(item.querySelector(".sz-session__room")) ?? "",
      speakers: [...new Set(speakers.filter(Boolean))].map((name) => ({ name })),
      isServiceSession: item.matches(".sz-session--service"),
    },
  ];
}

/** The schedule as a file of Sessionize's own form; undefined where the page draws none. */
export function readEmbed(page: Page): { name: string; text: string } | undefined {
  const sessions = new Map<string, Session>();
  // The page may show a session twice: in the grid and in the list under it, which alone has descriptions.
  for (const session of findAll(page, ".sz-session").flatMap(readSession)) {
    const known = sessions.get(session.id || session.title);
    sessions.set(session.id || session.title, { ...session, description: session.description ?? known?.description });
  }
  if (sessions.size === 0) return undefined;
  return { name: "sessions.json", text: JSON.stringify([{ sessions: [...sessions.values()] }]) };
}
