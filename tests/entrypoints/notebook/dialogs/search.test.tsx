// The search: what it finds while the notebook is still read, how it says so, and where a hit leads.
import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { SearchDialog } from "@/entrypoints/notebook/search-dialog.tsx";
import { SearchView } from "@/entrypoints/notebook/search-view.tsx";
import { route } from "@/entrypoints/notebook/state/route.ts";
import { draw } from "../../../draw.ts";
import { aConference, aNote, aTalk, put } from "../../rows.ts";

const find = page.getByRole.bind(page);
const field = find("combobox", { name: "Search talks, notes and slides" });
const status = find("status");

describe("the dialog", () => {
  const [asked, chosen, closed] = [vi.fn(), vi.fn(), vi.fn()];
  const hits = [
    { id: "knots", title: "Knots", detail: "Tight." },
    { id: "sails", title: "Sails", detail: "Wide." },
  ];
  let container: HTMLDivElement | undefined;
  beforeEach(() => {
    vi.clearAllMocks();
    container = undefined;
  });

  function show(given: Partial<Parameters<typeof SearchDialog>[0]>): void {
    const all = { hits: [], isWhole: true, onWords: asked, onChoose: chosen, onClose: closed, ...given };
    container = draw(<SearchDialog {...all} />, container) as HTMLDivElement;
  }

  test("has the focus at once, and asks for each letter", async () => {
    show({ found: "" });
    expect(document.activeElement).toBe(field.element());
    await userEvent.keyboard("kn");
    expect(asked.mock.calls).toEqual([["k"], ["kn"]]);
  });

  test("takes what is found already while more is looked for", async () => {
    show({ found: "", isWhole: false });
    await userEvent.fill(field, "knots");
    show({ found: "knots", hits, isWhole: false });
    await expect.element(status).toHaveTextContent("Looking further…");
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect([chosen.mock.calls, closed.mock.calls.length]).toEqual([[["sails"]], 1]);
  });

  test("keeps Enter for what it was meant for", async () => {
    show({ found: "sail", hits });
    await userEvent.fill(field, "knots");
    await userEvent.keyboard("{Enter}");
    expect(chosen).not.toHaveBeenCalled();
    show({ found: "knots", hits });
    await expect.poll(() => chosen.mock.calls).toEqual([["knots"]]);
  });

  test("says that nothing was found only when all was looked through", async () => {
    show({ found: "", isWhole: false });
    expect(status.query()).toBeNull();
    await userEvent.fill(field, " wax ");
    show({ found: " wax ", isWhole: false });
    await expect.element(status).toHaveTextContent("Looking further…");
    show({ found: "wa", isWhole: true });
    expect(status.query()).toBeNull();
    show({ found: " wax ", isWhole: true });
    await expect.element(status).toHaveTextContent("Nothing found for “wax”.");
  });

  test("says why nothing can be found, and then nothing else", async () => {
    show({ problem: "The notebook cannot be read.", isWhole: false });
    await userEvent.fill(field, "wax");
    await expect.element(find("alert")).toHaveTextContent("The notebook cannot be read.");
    expect(status.query()).toBeNull();
  });
});

describe("with the notebook", () => {
  const conferences = [aConference({ id: "harbour" }), aConference({ id: "sail", name: "Sail Days" })];
  const closed = vi.fn();
  const options = () =>
    find("option")
      .elements()
      .map(({ textContent }) => textContent);

  beforeEach(async () => {
    closed.mockClear();
    await put({
      conferences,
      talks: [
        aTalk({ id: "knots", title: "Knots that hold" }),
        aTalk({ id: "wind", conferenceId: "sail", title: "Wind from the north" }),
      ],
      notes: [
        aNote({
          id: "one",
          talkId: "wind",
          markdown: "Knots *loosen* in the cold.",
          place: { kind: "slide", number: 7 },
        }),
      ],
    });
    draw(<SearchView conferences={conferences} onClose={closed} />);
  });

  test("finds talks of all conferences by title and note, and says where", async () => {
    await userEvent.fill(field, "knots");
    await expect
      .poll(options)
      .toEqual([
        expect.stringMatching(/^Knots that hold.*Harbour Days$/),
        "Wind from the northSlide 7 · Knots loosen in the cold. · Sail Days",
      ]);
  });

  test("leads to the talk in its conference", async () => {
    await userEvent.fill(field, "loosen");
    await expect.poll(options).toHaveLength(1);
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => route.value).toEqual({ view: "post", conference: "sail", talk: "wind" });
    expect(closed).toHaveBeenCalledTimes(1);
  });

  test("says that nothing was found", async () => {
    await userEvent.fill(field, "wax");
    await expect.element(status).toHaveTextContent("Nothing found for “wax”.");
  });
});
