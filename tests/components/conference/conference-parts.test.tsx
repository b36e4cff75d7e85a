// Which conference a talk belongs to: the chooser with its list, and the form of a first one.
import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ConferenceChooser } from "@/components/conference/conference-chooser.tsx";
import { ConferenceForm } from "@/components/conference/conference-form.tsx";
import { ConferenceInputs, useConferenceTyping } from "@/components/conference/conference-inputs.tsx";
import type { ConferenceChoice } from "@/components/conference/conference-panel.tsx";
import type { Conference, ConferenceFacts } from "@/lib/model/index.ts";
import { draw } from "../../draw.ts";
import { makeSource, makeTalk } from "../note/rows.ts";

const find = page.getByRole.bind(page);
const day = "2024-05-08T10:00:00.000Z";
const made = { lastUsedAt: day, createdAt: day, updatedAt: day };
const lamps: Conference = { ...made, id: "1", name: "Lamp Days", firstDay: "2024-05-05", lastDay: "2024-05-07" };
const wicks: Conference = { ...made, id: "2", name: "WickConf" };

describe("the chooser", () => {
  async function open(given: Partial<ConferenceChoice> = {}) {
    const [chosen, started] = [vi.fn(), vi.fn()];
    const counts = new Map([
      ["1", 1],
      ["", 4],
    ]);
    draw(
      <>
        <ConferenceChooser
          conferences={[lamps, wicks]}
          current={wicks}
          onCount={async () => counts}
          onChoose={chosen}
          onStart={started}
          {...given}
        />
        <input aria-label="Elsewhere" />
      </>,
    );
    await userEvent.click(find("button"));
    await expect.element(field).toHaveFocus();
    return { chosen, started };
  }
  const field = find("combobox", { name: "Find or name a conference" });
  const options = () =>
    find("option")
      .elements()
      .map(({ textContent }) => textContent);
  /** Which option is ticked, and which has a plus. */
  const signs = () =>
    find("option")
      .elements()
      .map((option) => option.querySelector("svg path")?.getAttribute("d"));

  test("says which one it is, or that it is none", async () => {
    const choice = { conferences: [], onCount: async () => new Map(), onChoose: vi.fn(), onStart: vi.fn() };
    const container = draw(<ConferenceChooser {...choice} current={wicks} />);
    const button = find("button");
    await expect.element(button).toHaveAccessibleName("Conference: WickConf");
    await expect.element(button).toHaveTextContent("WickConf");
    await expect.element(button).toHaveAttribute("title", "WickConf");
    await expect.element(button).toHaveAttribute("aria-haspopup", "dialog");
    await expect.element(button).toHaveAttribute("aria-expanded", "false");
    draw(<ConferenceChooser {...choice} />, container);
    await expect.element(button).toHaveAccessibleName("Conference: No conference");
  });

  test("lists them with days and talks, the current one ticked", async () => {
    await open();
    await expect.element(find("dialog", { name: "Choose a conference" })).toBeVisible();
    await expect.element(find("button")).toHaveAttribute("aria-expanded", "true");
    await expect.poll(options).toEqual(["Lamp DaysMay 5 – 7, 2024, 1 talk", "WickConf0 talks", "No conference4 talks"]);
    expect(signs().map(Boolean)).toEqual([false, true, false]);
  });

  test("gets what is typed before its list is there", async () => {
    const choice = { conferences: [lamps], onCount: async () => new Map(), onChoose: vi.fn(), onStart: vi.fn() };
    draw(<ConferenceChooser {...choice} />);
    const button = find("button").element() as HTMLElement;
    button.focus();
    button.click();
    document.execCommand("insertText", false, "La");
    await expect.element(field).toHaveFocus();
    await expect.element(field).toHaveValue("La");
    await userEvent.keyboard("m");
    await expect.element(field).toHaveValue("Lam");
    await expect.element(find("textbox")).not.toBeInTheDocument();
  });

  test("ticks that there is none", async () => {
    await open({ current: undefined });
    await expect.poll(() => signs().map(Boolean)).toEqual([false, false, true]);
  });

  test("says no numbers before they are known", async () => {
    await open({ onCount: () => new Promise(() => undefined) });
    expect(options()).toEqual(["Lamp DaysMay 5 – 7, 2024", "WickConf", "No conference"]);
  });

  test("chooses by Enter, closes, and gives the focus back", async () => {
    const { chosen, started } = await open();
    await userEvent.keyboard("lamp");
    await expect.poll(options).toEqual(["Lamp DaysMay 5 – 7, 2024, 1 talk", "New conference “lamp”"]);
    await userEvent.keyboard("{Enter}");
    await expect.element(find("dialog")).not.toBeInTheDocument();
    await expect.element(find("button")).toHaveFocus();
    expect(chosen.mock.calls).toEqual([["1"]]);
    expect(started).not.toHaveBeenCalled();
  });

  test("starts a new one of the name that is typed", async () => {
    const { chosen, started } = await open();
    await userEvent.keyboard("Oil");
    await expect.poll(options).toEqual(["New conference “Oil”"]);
    await userEvent.click(find("option"));
    expect(started.mock.calls).toEqual([[{ name: "Oil" }]]);
    expect(chosen).not.toHaveBeenCalled();
  });

  test("chooses none", async () => {
    const { chosen } = await open();
    await userEvent.keyboard("{End}{Enter}");
    expect(chosen.mock.calls).toEqual([[""]]);
  });

  test("closes by Esc, and by the focus that leaves it", async () => {
    const { chosen } = await open();
    await userEvent.keyboard("la{Escape}");
    await expect.element(find("dialog")).not.toBeInTheDocument();
    await expect.element(find("button")).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard("{Tab}");
    await expect.element(find("dialog")).not.toBeInTheDocument();
    await expect.element(find("textbox", { name: "Elsewhere" })).toHaveFocus();
    expect(chosen).not.toHaveBeenCalled();
  });

  test("says what to do where there is nothing to choose from", async () => {
    await open({ conferences: [], current: undefined });
    await expect.element(page.getByText("Type the name of a conference to start it.")).toBeVisible();
    expect(document.querySelector<HTMLElement>("[role=listbox]")?.hidden).toBe(true);
    await userEvent.keyboard("Oil");
    await expect.element(page.getByText("Type the name of a conference to start it.")).not.toBeInTheDocument();
  });

  test.each([
    ["Oil Summit", false, "New conference “Oil Summit”from this page"],
    // Whatever the person answered before: here they may answer otherwise.
    ["Lamp Days", true, "Lamp Daysfrom this page, May 5 – 7, 2024, 1 talk"],
    ["WickConf", false, "Lamp DaysMay 5 – 7, 2024, 1 talk"],
  ])("of a page that says %s, answered before: %s, offers first %s", async (name, isSettled, first) => {
    const event = { name, firstDay: "2024-05-05", lastDay: "2024-05-07" };
    const talk = makeTalk("one", isSettled ? { isConferenceSettled: true } : {});
    await open({ record: { talk, sources: [makeSource({ event })], notes: [] } });
    await expect.poll(() => options()[0]).toBe(first);
  });
});

describe("the form of a first conference", () => {
  const name = find("textbox", { name: "Conference" });

  test("begins with what the page says, to be typed over, and starts it", async () => {
    const started = vi.fn();
    const guess: ConferenceFacts = { name: "Lamp Days", firstDay: "2024-05-05", url: "https://lamps.example/" };
    draw(<ConferenceForm guess={guess} onStart={started} onDecideLater={vi.fn()} />);
    await expect.element(find("heading", { name: "Where was this talk given?" })).toBeVisible();
    await expect.element(page.getByText("Guessed from this page. Change it if it is wrong.")).toBeVisible();
    await expect.element(name).toHaveValue("Lamp Days");
    await expect.element(page.getByLabelText("First day optional")).toHaveValue("2024-05-05");
    await expect.element(page.getByLabelText("Last day optional")).toHaveAttribute("min", "2024-05-05");
    await expect.element(page.getByLabelText("First day optional")).not.toHaveAttribute("min");
    await expect.element(page.getByLabelText("Place")).not.toBeInTheDocument();
    const input = name.element() as HTMLInputElement;
    await expect.poll(() => [input.selectionStart, input.selectionEnd]).toEqual([0, 9]);
    await userEvent.fill(name, " Oil ");
    await userEvent.fill(page.getByLabelText("First day optional"), "");
    await userEvent.keyboard("{Enter}");
    expect(started.mock.calls).toEqual([
      [{ name: "Oil", firstDay: undefined, url: "https://lamps.example/", place: undefined }],
    ]);
  });

  test("says what is wrong where it is, leads there each time, and no longer once one types", async () => {
    const started = vi.fn();
    draw(<ConferenceForm onStart={started} onDecideLater={vi.fn()} />);
    expect(page.getByText(/^Guessed/).query()).toBeNull();
    await expect.element(name).toBeRequired();
    await userEvent.click(find("button", { name: "Start this conference" }));
    await expect.element(find("alert")).toHaveTextContent("A conference needs a name.");
    await expect.element(name).toHaveFocus();
    await expect.element(name).toHaveAttribute("aria-invalid", "true");
    await userEvent.click(find("button", { name: "Start this conference" }));
    await expect.element(name).toHaveFocus();
    await userEvent.keyboard("Oil");
    await expect.element(find("alert")).not.toBeInTheDocument();
    await expect.element(name).toHaveAttribute("aria-invalid", "false");
    const link = page.getByLabelText("Link optional");
    await userEvent.fill(link, "lamps");
    await userEvent.keyboard("{Enter}");
    await expect
      .element(find("alert"))
      .toHaveTextContent("A link begins with https:// or http://. Paste the whole address.");
    await expect.element(link).toHaveFocus();
    expect(started).not.toHaveBeenCalled();
    await userEvent.fill(link, "");
    await userEvent.keyboard("{Enter}");
    expect(started).toHaveBeenCalledTimes(1);
  });

  test("is put off, and says why it was not stored", async () => {
    const [started, later] = [vi.fn(), vi.fn()];
    draw(<ConferenceForm problem="The disk is full." onStart={started} onDecideLater={later} />);
    await expect.element(find("alert")).toHaveTextContent("The disk is full.");
    await userEvent.click(find("button", { name: "Decide later" }));
    expect([started.mock.calls.length, later.mock.calls.length]).toEqual([0, 1]);
  });

  test("of all facts has the place as well, and what stands before the link", async () => {
    const told = vi.fn();
    function Details() {
      const typing = useConferenceTyping({ name: "Oil" });
      return (
        <>
          <ConferenceInputs typing={typing}>
            <select aria-label="Time zone" />
          </ConferenceInputs>
          <button type="button" onClick={() => told(typing.read())}>
            Store
          </button>
        </>
      );
    }
    const container = draw(<Details />);
    const labels = [...container.querySelectorAll("input, select")].map(
      (field) => field.getAttribute("aria-label") ?? container.querySelector(`label[for=${field.id}]`)?.textContent,
    );
    expect(labels).toEqual(["Name", "First day", "Last day", "Place", "Time zone", "Link"]);
    await userEvent.fill(page.getByLabelText("Place"), "Oslo");
    await userEvent.fill(page.getByLabelText("Name"), "");
    await userEvent.click(find("button"));
    await expect.element(find("alert")).toHaveTextContent("A conference needs a name.");
    await expect.element(page.getByLabelText("Name")).toHaveValue("");
    await userEvent.fill(page.getByLabelText("Name"), "Wick");
    await userEvent.click(find("button"));
    expect(told.mock.calls).toEqual([[undefined], [{ name: "Wick", place: "Oslo", url: undefined }]]);
    const kinds = [...container.querySelectorAll("input")].map(({ type, dir }) => [type, dir]);
    expect(kinds).toEqual([
      ["text", "auto"],
      ["date", "ltr"],
      ["date", "ltr"],
      ["text", "auto"],
      ["url", "ltr"],
    ]);
  });
});
