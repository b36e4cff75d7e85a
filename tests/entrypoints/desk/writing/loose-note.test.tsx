// A note where no talk is: as a topic of its own or for a talk that is chosen, and what becomes of it where it cannot be stored.
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { retryNow } from "@/components/controls/retries.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { useNextTurns } from "@/entrypoints/desk/work/next-turns.ts";
import { LooseNote } from "@/entrypoints/desk/writing/loose-note.tsx";
import { looseDraft, type TalkRecord } from "@/lib/model/index.ts";
import { draw } from "../../../draw.ts";
import { aConference, aTalk, put } from "../../rows.ts";

const record = (id: string, title: string): TalkRecord => ({ talk: aTalk({ id, title }), sources: [], notes: [] });

const LastDone = () => <output>{useNextTurns().undo?.name}</output>;

/** From now on nothing is stored in a table. @returns what ends that */
function fill(table: "drafts" | "notes"): () => void {
  const refuse = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  database.table(table).hook("creating", refuse);
  database.table(table).hook("updating", refuse);
  const end = () => {
    database.table(table).hook("creating").unsubscribe(refuse);
    database.table(table).hook("updating").unsubscribe(refuse);
  };
  ends.push(end);
  return end;
}
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function drawNote(talks: TalkRecord[] = [record("knots", "Knots"), record("blank", "")]) {
  await put({ conferences: [aConference({ id: "harbour" })], talks: talks.map(({ talk }) => talk) });
  const filed: string[] = [];
  const topics: string[] = [];
  const onFiled = (id: string) => filed.push(id);
  const onAddTopic = async (title: string) => topics.push(title);
  draw(
    <>
      <LooseNote conferenceId="harbour" talks={talks} isFocused onFiled={onFiled} onAddTopic={onAddTopic} />
      <LastDone />
    </>,
  );
  await expect.element(field).toHaveFocus();
  return { filed, topics };
}

const field = page.getByRole("textbox", { name: "Write a note" });
const choice = page.getByRole("combobox", { name: "Note for" });
const addNote = page.getByRole("button", { name: "Add note" });
const readDraft = () => database.drafts.get(looseDraft);

test("is on disk as it is typed, and is there again", async () => {
  await drawNote();
  await userEvent.type(field, "Bowline");
  await expect.poll(readDraft).toMatchObject({ markdown: "Bowline", caret: 7 });
});

test("begins a topic by its first words, in its conference", async () => {
  const { filed } = await drawNote();
  await userEvent.type(field, "  Bowline holds.  ");
  await userEvent.click(addNote);
  await expect.poll(() => filed).toHaveLength(1);
  const talk = await database.talks.get(filed[0] ?? "");
  expect(talk).toMatchObject({ conferenceId: "harbour", title: "Bowline holds." });
  expect(await database.notes.toArray()).toMatchObject([{ talkId: filed[0], markdown: "Bowline holds." }]);
  expect(await readDraft()).toBeUndefined();
  await expect.element(field).toHaveValue("");
  await expect.element(page.getByText("add note", { exact: true })).toBeVisible();
  // Nothing of it comes back with the next one that is drawn.
  await drawNote();
  await expect.element(field.last()).toHaveValue("");
});

test("goes to the talk that is chosen, which is named also where it has no title", async () => {
  const { filed } = await drawNote();
  const options = choice.getByRole("option").elements();
  expect(options.map((option) => option.textContent)).toEqual(["A new topic", "Knots", "Untitled talk"]);
  await expect.element(choice).toHaveDisplayValue("A new topic");
  await userEvent.selectOptions(choice, "Knots");
  await expect.element(choice).toHaveDisplayValue("Knots");
  await userEvent.type(field, "Bowline");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => filed).toEqual(["knots"]);
  expect(await database.talks.count()).toBe(2);
});

test("that cannot be stored stays in the field and on disk", async () => {
  const { filed } = await drawNote();
  await userEvent.selectOptions(choice, "Knots");
  await userEvent.type(field, "Bowline");
  await expect.poll(readDraft).toMatchObject({ markdown: "Bowline" });
  await database.talks.delete("knots");
  await userEvent.click(addNote);
  await expect.element(field).toHaveValue("Bowline");
  await expect.poll(readDraft).toMatchObject({ markdown: "Bowline" });
  expect(filed).toEqual([]);
});

test("becomes a topic of the title that is typed, which is one without a note where nothing is written", async () => {
  const { filed, topics } = await drawNote();
  const title = page.getByRole("textbox", { name: "Or write about something without a page" });
  await userEvent.type(title, "Ropes{Enter}");
  await expect.poll(() => topics).toEqual(["Ropes"]);
  await userEvent.type(field, "Bowline");
  await userEvent.fill(title, "Knots at night");
  await userEvent.type(title, "{Enter}");
  await expect.poll(() => filed).toHaveLength(1);
  expect(await database.talks.get(filed[0] ?? "")).toMatchObject({ title: "Knots at night", conferenceId: "harbour" });
  expect(topics).toEqual(["Ropes"]);
});

test("whose letters could not be stored is a note all the same, and nothing of it is left as a draft", async () => {
  const { filed } = await drawNote();
  const free = fill("drafts");
  await userEvent.type(field, "Bowline");
  await expect.element(page.getByRole("alert")).toBeVisible();
  await userEvent.click(addNote);
  await expect.poll(() => filed).toHaveLength(1);
  free();
  await retryNow();
  await drawNote();
  await expect.element(field.last()).toHaveValue("");
  expect(await readDraft()).toBeUndefined();
});

test("that can be stored neither as a draft nor as a note is tried again as a draft", async () => {
  const { filed } = await drawNote();
  const free = [fill("drafts"), fill("notes")];
  await userEvent.type(field, "Bowline");
  await expect.element(page.getByRole("alert")).toBeVisible();
  await userEvent.click(addNote);
  await expect.poll(() => database.talks.count()).toBe(2);
  for (const end of free) end();
  const readAgain = () => retryNow().then(readDraft);
  await expect.poll(readAgain).toMatchObject({ markdown: "Bowline" });
  expect(filed).toEqual([]);
});

test("asked for twice is one note", async () => {
  const { filed } = await drawNote();
  await userEvent.type(field, "Bowline");
  const button = addNote.element() as HTMLButtonElement;
  button.click();
  button.click();
  await expect.element(field).toHaveValue("");
  await expect.poll(readDraft).toBeUndefined();
  expect(await database.notes.toArray()).toMatchObject([{ markdown: "Bowline" }]);
  expect(filed).toHaveLength(1);
});

test("leaves what is typed as it is made to go on with", async () => {
  const { filed } = await drawNote();
  await userEvent.type(field, "Bowline");
  (addNote.element() as HTMLButtonElement).click();
  await Promise.resolve();
  const area = field.element() as HTMLTextAreaElement;
  area.setRangeText(" x", 7, 7, "end");
  area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await expect.poll(() => filed).toHaveLength(1);
  await expect.element(field).toHaveValue(" x");
  await expect.poll(readDraft).toMatchObject({ markdown: " x" });
  expect(await database.notes.toArray()).toMatchObject([{ markdown: "Bowline" }]);
});
