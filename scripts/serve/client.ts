// A client of the server in Node, by the same provider as the extension's: for tests and measures.
import { type HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { Doc } from "yjs";
import { BriefProvider } from "../../lib/share/brief-provider.ts";

export interface Client {
  document: Doc;
  provider: HocuspocusProvider;
  /** What it was refused for, so far, by authenticationFailed or close. */
  refused: string[];
  leave(): void;
}

export interface Invitation {
  /** Of the line or the server on this machine. */
  port: number;
  room: string;
  token: string;
}

/** Joins a room and goes on trying until `leave`. */
export function join({ port, room, token }: Invitation, document = new Doc()): Client {
  const refused: string[] = [];
  const socket = new HocuspocusProviderWebsocket({
    url: `ws://127.0.0.1:${port}`,
    // Never less than the shortest, with which it would not connect at all (4.8.0).
    delay: 100,
    minDelay: 100,
    maxDelay: 300,
  });
  const provider = new BriefProvider({
    websocketProvider: socket,
    name: room,
    token,
    document,
    awareness: null,
    onAuthenticationFailed: ({ reason }) => void refused.push(reason),
    onClose: ({ event }) => void refused.push(event.reason),
  });
  provider.attach();
  return {
    document,
    provider,
    refused,
    leave() {
      provider.destroy();
      socket.destroy();
    },
  };
}
