// Fields that are not drawn yet: keys pressed before they are come into them, and whoever goes elsewhere is let go.
import { useRef } from "preact/hooks";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { awaitField, enterField, goToField, resumeWait, useNamedField } from "@/components/controls/coming-field.ts";
import { draw } from "../../draw.ts";

const find = page.getByRole.bind(page);
const field = find("textbox", { name: "Field" });
const keys = find("textbox", { name: "Write a note" });

interface Props {
  name?: string;
  value?: string;
  isHidden?: boolean;
  onArrive?: () => void;
  onInput?: (event: Event) => void;
}

function Field({ name, value, isHidden, onArrive, onInput }: Props) {
  const ref = useRef<HTMLTextAreaElement>(null);
  useNamedField(name, ref, onArrive);
  return (
    <div hidden={isHidden}>
      <textarea ref={ref} aria-label="Field" defaultValue={value} onBeforeInput={onInput} onInput={onInput} />
    </div>
  );
}

// Nothing is waited for when a test begins.
beforeEach(() => enterField(document.body));

describe("a field by its name", () => {
  test("that is there gets the focus at once, and does what it does besides", async () => {
    const arrived = vi.fn();
    draw(<Field name="title" value="Lamps" onArrive={arrived} />);
    goToField("title");
    expect(document.activeElement).toBe(field.element());
    expect(arrived).toHaveBeenCalledTimes(1);
    expect(keys.query()).toBeNull();
  });

  test("that comes gets the keys pressed before it, as typed", async () => {
    const input = vi.fn();
    const toEnd = vi.fn(() => (field.element() as HTMLTextAreaElement).setSelectionRange(6, 6));
    const container = draw(null);
    goToField("title");
    await userEvent.keyboard("Oil");
    await expect.element(keys).toHaveValue("Oil");
    await expect.element(find("region", { name: "Write a note" })).toBeInTheDocument();
    draw(<Field name="other" />, container);
    await expect.element(keys).toHaveFocus();
    draw(
      <Field key="title" name="title" value="Lamps " onArrive={toEnd} onInput={({ type }) => input(type)} />,
      container,
    );
    await expect.element(field).toHaveFocus();
    await expect.element(field).toHaveValue("Lamps Oil");
    expect(toEnd).toHaveBeenCalledTimes(1);
    expect(input.mock.calls).toEqual([["beforeinput"], ["input"]]);
    expect(keys.query()).toBeNull();
    expect(find("region").query()).toBeNull();
  });

  test("that is hidden, or behind a dialog, is waited for until it is not", async () => {
    const container = draw(<Field name="title" isHidden />);
    goToField("title");
    await userEvent.keyboard("Oil");
    draw(<Field name="title" />, container);
    await expect.element(keys).toHaveFocus();
    resumeWait();
    await expect.element(field).toHaveValue("Oil");
    const dialog = container.appendChild(document.createElement("dialog"));
    dialog.showModal();
    goToField("title");
    expect(document.activeElement).not.toBe(field.element());
    dialog.close();
    resumeWait();
    await expect.element(field).toHaveFocus();
    dialog.remove();
  });

  test("that has gone is none; one of the same name in its place is", async () => {
    const container = draw(<Field key="one" name="title" />);
    draw(<Field key="two" name="title" />, container);
    goToField("title");
    await expect.element(field).toHaveFocus();
    draw(null, container);
    goToField("title");
    await expect.element(keys).toHaveFocus();
  });

  test("is not found by nobody's name", async () => {
    draw(<Field />);
    goToField("");
    await expect.element(keys).toHaveFocus();
  });
});

describe("the keys on their way", () => {
  test("are those of the next field that takes the focus, whichever it is", async () => {
    const container = draw(null);
    awaitField();
    await userEvent.keyboard("Oil");
    draw(<Field name="title" value="Lamps" />, container);
    await expect.element(keys).toHaveFocus();
    const area = field.element() as HTMLTextAreaElement;
    area.setSelectionRange(0, 5);
    enterField(area);
    await expect.element(field).toHaveValue("Oil");
    expect([area.selectionStart, area.selectionEnd]).toEqual([3, 3]);
  });

  test("are kept when another field is waited for", async () => {
    const container = draw(null);
    awaitField("note");
    await userEvent.keyboard("Oi");
    awaitField("title");
    await userEvent.keyboard("l");
    await expect.poll(() => document.querySelectorAll("textarea").length).toBe(1);
    draw(<Field name="title" />, container);
    await expect.element(field).toHaveValue("Oil");
  });

  test("let go whoever goes elsewhere with nothing typed, and nobody who typed", async () => {
    const screen = (isThere: boolean) => (
      <div>
        <input aria-label="Elsewhere" />
        {isThere && <Field name="title" />}
      </div>
    );
    const container = draw(screen(false));
    awaitField("title");
    await userEvent.click(find("textbox", { name: "Elsewhere" }));
    await expect.element(keys).not.toBeInTheDocument();
    expect(find("region").query()).toBeNull();
    draw(screen(true), container);
    await expect.element(find("textbox", { name: "Elsewhere" })).toHaveFocus();
    awaitField("note");
    await userEvent.keyboard("O");
    await userEvent.click(find("textbox", { name: "Elsewhere" }));
    resumeWait();
    await expect.element(keys).toHaveFocus();
    await expect.element(keys).toHaveValue("O");
  });

  test("have the focus again where a dialog had it", async () => {
    draw(<button type="button">Elsewhere</button>);
    awaitField();
    await userEvent.keyboard("O");
    find("button").element().focus();
    resumeWait();
    await expect.element(keys).toHaveFocus();
  });

  test("type nothing into what is no field of text", () => {
    const container = draw(<button type="button">Go</button>);
    awaitField();
    (keys.element() as HTMLTextAreaElement).value = "Oil";
    enterField(find("button").element() as HTMLElement);
    expect(document.activeElement?.textContent).toBe("Go");
    expect(container.textContent).toBe("Go");
  });
});
