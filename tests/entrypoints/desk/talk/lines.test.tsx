// The lines around a talk: what the footer counts and offers, what waits for a team, what is asked before a talk goes elsewhere.
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ScreenFooter } from "@/entrypoints/desk/talk/screen-footer.tsx";
import { JoinQuestion, MoveQuestion } from "@/entrypoints/desk/talk/talk-question.tsx";
import { WaitingLine } from "@/entrypoints/desk/talk/waiting-line.tsx";
import { undecided } from "@/lib/model/index.ts";
import { draw } from "../../../draw.ts";
import { aConference, aTalk, put } from "../../rows.ts";

describe("the footer", () => {
  const named = (name: string) => page.getByRole("button", { name });

  test("says how much there is and what the draft is written for", async () => {
    const chosen: string[] = [];
    const draft = { engine: "Hugo", download: () => chosen.push("draft") };
    draw(<ScreenFooter counts={{ talks: 1, notes: 2 }} draft={draft} onNotebook={() => chosen.push("notebook")} />);
    await expect.element(page.getByText(/^1 talk, 2 notes/)).toBeVisible();
    await expect.element(page.getByText("Draft for Hugo")).toBeVisible();
    await userEvent.click(named("Export draft"));
    await userEvent.click(named("Notebook"));
    expect(chosen).toEqual(["draft", "notebook"]);
  });

  test("offers no draft where there is none, and counts nothing as long as nobody has", () => {
    const shown = draw(<ScreenFooter onNotebook={() => undefined} />);
    expect(shown.textContent).toBe("Notebook");
  });

  test("does not say what the draft is for before that is known", () => {
    const shown = draw(<ScreenFooter draft={{ download: () => undefined }} onNotebook={() => undefined} />);
    expect(shown.textContent).toBe("Export draftNotebook");
  });
});

describe("the line of a shared conference", () => {
  const team = { server: "wss://team.example", room: "r", token: "t", access: "write", author: "Ada" };
  const waiting = { conferenceId: "harbour", table: "notes" };
  const drawLine = (isSending: boolean) => draw(<WaitingLine conferenceId="harbour" isSending={isSending} />);

  test("says how much waits, by who sends it", async () => {
    await put({
      shares: [{ conferenceId: "harbour", isSeeded: true, team }],
      waiting: [
        { ...waiting, id: "1" },
        { ...waiting, id: "2" },
      ],
    });
    const shown = drawLine(true);
    await expect.element(page.getByText("2 changes wait to be sent. Your work goes on here.")).toBeVisible();
    drawLine(false);
    await expect.element(page.getByText(/^2 changes wait for the team until the notebook/)).toBeVisible();
    draw(<WaitingLine conferenceId="other" isSending />, shown);
    await expect.poll(() => shown.textContent).toBe("");
  });

  test("says that it is here to be read, whatever waits", async () => {
    const share = { conferenceId: "harbour", isSeeded: true, team: { ...team, access: "read" } };
    await put({ shares: [share], waiting: [{ ...waiting, id: "1" }] });
    drawLine(true);
    await expect.element(page.getByText(/^You read this conference along with a team\./)).toBeVisible();
    await expect.element(page.getByText(/wait/)).not.toBeInTheDocument();
  });
});

describe("the questions", () => {
  const answers = () => {
    const given: string[] = [];
    return { given, onChoose: (id: string) => given.push(id), onClose: () => given.push("close") };
  };
  const options = () =>
    page
      .getByRole("option")
      .elements()
      .map((option) => option.textContent);
  const conferences = [aConference({ id: "harbour", name: "Harbour Days" }), aConference({ id: "sail", name: "Sail" })];

  test.each([
    ["harbour", ["Sail", "No conference"], "No conference", undecided],
    [undecided, ["Harbour Days", "Sail"], "Sail", "sail"],
  ])("of %s asks where else", async (conferenceId, choices, choice, id) => {
    const { given, onChoose, onClose } = answers();
    const talk = aTalk({ id: "knots", conferenceId });
    draw(<MoveQuestion talk={talk} conferences={conferences} onMove={onChoose} onClose={onClose} />);
    await expect.element(page.getByRole("dialog", { name: "Move this talk to another conference" })).toBeVisible();
    expect(options()).toEqual(choices);
    await userEvent.selectOptions(page.getByRole("combobox", { name: "Conference" }), choice);
    await userEvent.click(page.getByRole("button", { name: "Move", exact: true }));
    expect(given).toEqual(["close", id]);
  });

  test("asks what else it is joined with", async () => {
    const { given, onChoose, onClose } = answers();
    const talks = [aTalk({ id: "knots" }), aTalk({ id: "oil", title: "Oil" }), aTalk({ id: "blank", title: "" })];
    draw(<JoinQuestion talk={talks[0] ?? aTalk({ id: "" })} talks={talks} onJoin={onChoose} onClose={onClose} />);
    await expect.element(page.getByRole("dialog", { name: "Join with another talk" })).toBeVisible();
    await expect.element(page.getByText("Its sources and notes move into this talk.")).toBeVisible();
    expect(options()).toEqual(["Oil", "Untitled talk"]);
    await userEvent.selectOptions(page.getByRole("combobox", { name: "Talk" }), "Untitled talk");
    await userEvent.click(page.getByRole("button", { name: "Join", exact: true }));
    expect(given).toEqual(["close", "blank"]);
  });
});
