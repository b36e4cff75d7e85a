// What is locked where a conference is here to be read alone, and what can be done all the same.
import { beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { database } from "@/entrypoints/desk/database.ts";
import { Lock } from "@/entrypoints/desk/work/lock.tsx";
import { draw } from "../../../draw.ts";
import { put } from "../../rows.ts";

const team = { server: "wss://team.example", room: "r", token: "t", author: "Ada" };
const reached: string[] = [];
beforeEach(() => {
  reached.length = 0;
});

/** Something that is changed by keys, pastes and drops and is no field, with what leads on within it. */
async function drawPart(access: "read" | "write") {
  await put({ shares: [{ conferenceId: "harbour", isSeeded: true, team: { ...team, access } }] });
  const tell = (event: Event) => reached.push(event instanceof KeyboardEvent ? event.key : event.type);
  draw(
    <Lock conferenceId="harbour">
      <div
        role="option"
        aria-selected="false"
        tabIndex={0}
        onKeyDown={tell}
        onBeforeInput={tell}
        onPaste={tell}
        onDragEnter={tell}
        onDragOver={tell}
        onDrop={tell}
      >
        row
        <a href="#elsewhere">Its page</a>
        <details>
          <summary>more</summary>
        </details>
      </div>
      <button type="button">Change</button>
    </Lock>,
  );
  const button = page.getByRole("button", { name: "Change" });
  if (access === "read") await expect.element(button).toBeDisabled();
  else await expect.poll(() => database.shares.count()).toBe(1);
  const send = (event: Event, target: Element = page.getByRole("option").element()) => {
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const press = (key: string, how: KeyboardEventInit = {}, target?: Element) =>
    send(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...how }), target);
  return { button, send, press };
}

const changing = ["beforeinput", "paste", "dragenter", "dragover", "drop"];

test("keys that change something, pastes and drops do not get there", async () => {
  const { press, send } = await drawPart("read");
  for (const key of ["Delete", "Enter", " ", "a", "F2"]) expect(press(key), key).toBe(true);
  for (const key of ["ArrowUp", "ArrowDown", "PageUp", "Home"]) expect(press(key, { altKey: true }), key).toBe(true);
  for (const type of changing) expect(send(new Event(type, { bubbles: true, cancelable: true })), type).toBe(true);
  expect(reached).toEqual([]);
});

test("keys that lead elsewhere, and those of the browser, do", async () => {
  const { press } = await drawPart("read");
  const keys = [
    "Tab",
    "Escape",
    "ArrowUp",
    "ArrowDown",
    "ArrowLeft",
    "ArrowRight",
    "Home",
    "End",
    "PageUp",
    "PageDown",
  ];
  for (const key of keys) expect(press(key), key).toBe(false);
  expect(press("c", { ctrlKey: true })).toBe(false);
  expect(press("f", { metaKey: true })).toBe(false);
  expect(reached).toEqual([...keys, "c", "f"]);
});

test("a link is followed and a section unfolded by Enter", async () => {
  const { press } = await drawPart("read");
  expect(press("Enter", {}, page.getByRole("link").element())).toBe(false);
  expect(press(" ", {}, page.getByText("more").element())).toBe(false);
  expect(reached).toEqual(["Enter", " "]);
});

test("nothing is locked where one may write", async () => {
  const { button, press, send } = await drawPart("write");
  await expect.element(button).toBeEnabled();
  expect(press("Delete")).toBe(false);
  for (const type of changing) expect(send(new Event(type, { bubbles: true, cancelable: true })), type).toBe(false);
  expect(reached).toEqual(["Delete", ...changing]);
});

test("it is unlocked as soon as one may write, and another conference is not locked with it", async () => {
  const { button } = await drawPart("read");
  await put({ shares: [{ conferenceId: "harbour", isSeeded: true, team: { ...team, access: "write" } }] });
  await expect.element(button).toBeEnabled();
  await userEvent.click(button);
});
