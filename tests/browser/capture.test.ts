// The capture command: JSON on standard output and nothing else, a sentence and a bad exit when nothing was captured.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const pages = "tests/pages/speakerdeck.com";
const deck = "https://speakerdeck.com/modelled/the-lighthouse-keepers-guide";
const player = "https://speakerdeck.com/player/0123456789abcdef0123456789abcdef";

function capture(...args: string[]) {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "capture", "--", ...args], {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  return { status, stdout, stderr };
}

describe("npm run capture", () => {
  test("prints the stored source and nothing else", () => {
    const args = [deck, "--page", `${pages}/talk-today.html`, "--answer", `${player}=${pages}/player-today.html`];
    const { status, stdout } = capture(...args);
    const source = JSON.parse(stdout);
    expect(source).toMatchObject({
      url: deck,
      site: "Speaker Deck",
      kind: "deck",
      title: "The Lighthouse Keeper’s Guide",
      provenance: { slides: "player" },
    });
    expect(source.slides[0]).toEqual({
      number: 1,
      image: "https://files.speakerdeck.com/presentations/0123456789abcdef0123456789abcdef/slide_0.jpg?100",
      text: "The Lighthouse Keeper’s Guide Mo Delled",
      speakerNotes: "Wait for silence.",
    });
    for (const added of ["id", "talkId", "conferenceId", "capturedAt", "createdAt", "updatedAt"]) {
      expect(source).not.toHaveProperty(added);
    }
    expect(status).toBe(0);
  });

  test("does without an answer that is refused", () => {
    const { status, stdout, stderr } = capture(deck, "--page", `${pages}/talk-today.html`);
    expect(JSON.parse(stdout)).toMatchObject({
      title: "The Lighthouse Keeper’s Guide",
      provenance: { slides: "json-ld" },
    });
    expect(stderr).toContain(`Refused: ${player}`);
    expect(status).toBe(0);
  });

  test.each([
    [
      "a page that says it has nothing",
      [deck, "--page", "tests/browser/data/deck-not-found.html"],
      /has nothing at this/,
    ],
    ["a file that is not there", [deck, "--page", "tests/browser/data/none.html"], /no file/],
    [
      "an answer that is not there",
      [deck, "--page", `${pages}/talk-today.html`, "--answer", `${player}=none`],
      /no file/,
    ],
    ["no address", [], /address is missing/],
    ["an address that runs something", ["javascript:alert(1)"], /not an http or https address/],
  ])("says why there is nothing for %s", (_, args, sentence) => {
    const { status, stdout, stderr } = capture(...args);
    expect(stderr).toMatch(sentence);
    expect(stdout).toBe("");
    expect(status).toBe(1);
  });
});
