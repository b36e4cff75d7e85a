// The line that invites a colleague into a room: address, room and token in one, to be copied and pasted. Pure.
//
//   wss://wrapup.example.org/#room=0123456789abcdef0123456789abcdef&token=…&access=read
//
// It is no link to be opened: what stands behind "#" is sent to no server, and Wrapup sends the token in the first message only.
// `by=Ada`, where it is there, is the name that whoever made the line writes under: it is shown, and nothing depends on it.
// `access=read` says what the token is for; it is left out where one may write. The server decides, whatever the line says.
import { Problem } from "@/lib/model/problem.ts";
import { type Access, roomPattern } from "./server-interface.ts";

/** What a colleague needs to come into a room. */
export interface Invitation {
  /** The server's address, "wss://host" or with a port and a path; no "/" at its end. */
  server: string;
  /** 32 hexadecimal digits. */
  room: string;
  /** Base64url. */
  token: string;
  access: Access;
  /** Who made it, by the name under their notes. */
  invitedBy?: string;
}

const tokenPattern = /^[\w-]{16,256}$/;
/** Of a line or an address that a person pastes. */
const mostCharacters = 2000;

/** Of a name that somebody else says is theirs, as many characters are shown. */
const mostNamed = 60;

/** A name on one line, which turns no text around it, and of bounded length; undefined where nothing is left of it. */
function cleanName(text: string): string | undefined {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\s]+/gu, " ").trim();
  return [...line].slice(0, mostNamed).join("").trim() || undefined;
}

/** A room of one's own making: 128 random bits. */
export function makeRoom(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * The address of a server as a person types it: "wrapup.example.org", with wss: or https: before it, with a port or a path.
 * @returns the same with "wss://" and without "/" at its end
 * @throws Problem where it is no address, or one that is not encrypted
 */
export function readServerAddress(typed: string): string {
  const text = typed.trim();
  const url =
    text.length > mostCharacters ? null : URL.parse(/^[a-z][\w+.-]*:\/\//i.test(text) ? text : `wss://${text}`);
  if (!url?.hostname || url.username || url.password) throw new Problem("problemServerAddress");
  if (!["wss:", "https:"].includes(url.protocol)) throw new Problem("problemServerUnsafe");
  return `wss://${url.host}${url.pathname.replace(/\/+$/, "")}`;
}

/** Where the server's other answers are: tokens and pictures. */
export function httpsAddress(server: string): string {
  return server.replace("ws", "http");
}

/** The line to copy. */
export function writeInvitation({ server, room, token, access, invitedBy }: Invitation): string {
  const name = cleanName(invitedBy ?? "");
  const by = name ? `&by=${encodeURIComponent(name)}` : "";
  return `${server}/#room=${room}&token=${token}${access === "read" ? "&access=read" : ""}${by}`;
}

/** Where a line begins within what was pasted: behind a sign that no address has, with no other address before its "#". */
const lineStart = /(?:^|[\s\p{Ps}\p{Pi}\p{Cf}<>"'`])(?<line>(?:wss|https):\/\/(?:(?!:\/\/)[^#])*#\s*room=.*)$/isu;

/** What mail and chat put around a line and into it, none of which stands in one: breaks, quotes and signs that nobody sees. */
const packing = /[\s\p{Cf}\p{Pi}\p{Pf}<>"`„]+/gu;

/** Signs that can stand in a line, too: they go where they close what was opened in front of it. */
const closing: Record<string, string> = { "'": "'", "(": ")", "[": "]" };

/** The line alone. */
function unpack(pasted: string): string {
  const whole = pasted.replaceAll("&amp;", "&");
  const found = lineStart.exec(whole)?.groups?.line ?? whole;
  const line = found.replace(packing, "");
  const close =
    closing[
      whole
        .slice(0, whole.length - found.length)
        .replace(packing, "")
        .at(-1) ?? ""
    ];
  return close && line.endsWith(close) ? line.slice(0, -1) : line;
}

/**
 * Reads a line that was pasted, also as mail and chat have it: broken, quoted, behind other words.
 * @throws Problem where it is no invitation
 */
export function readInvitation(pasted: string): Invitation {
  const text = pasted.length > mostCharacters ? "" : unpack(pasted);
  const [address = "", fragment = ""] = text.split("#");
  const values = new URLSearchParams(fragment);
  const [room = "", token = ""] = [values.get("room") ?? "", values.get("token") ?? ""];
  if (!roomPattern.test(room) || !tokenPattern.test(token)) throw new Problem("problemInvitation");
  const invitedBy = cleanName(values.get("by") ?? "");
  return {
    server: readServerAddress(address),
    room,
    token,
    access: values.get("access") === "read" ? "read" : "write",
    ...(invitedBy && { invitedBy }),
  };
}
