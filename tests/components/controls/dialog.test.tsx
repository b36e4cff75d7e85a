// Dialogs: what closes them, what Enter does, and where the focus goes.
import { useRef, useState } from "preact/hooks";
import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Button } from "@/components/controls/button.tsx";
import { goToField, useNamedField } from "@/components/controls/coming-field.ts";
import { Dialog } from "@/components/controls/dialog.tsx";
import { draw } from "../../draw.ts";

const find = page.getByRole.bind(page);

function Note() {
  const field = useRef<HTMLTextAreaElement>(null);
  useNamedField("note", field);
  return <textarea ref={field} aria-label="Note" />;
}

/** A screen whose button opens a dialog; `onClosed` is told before it is gone. */
function Screen({ onClosed }: { onClosed?: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    onClosed?.();
    setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>Delete…</Button>
      <Note />
      {isOpen && (
        <Dialog heading="Delete it?" onClose={close}>
          <input aria-label="Why" />
        </Dialog>
      )}
    </>
  );
}

describe("a dialog", () => {
  test.each([
    ["Esc", () => userEvent.keyboard("{Escape}")],
    ["the cross", () => userEvent.click(find("button", { name: "Close" }))],
  ])("closes by %s, and gives the focus back", async (_, close) => {
    draw(<Screen />);
    await userEvent.click(find("button", { name: "Delete…" }));
    await expect.element(find("dialog", { name: "Delete it?" })).toBeVisible();
    expect(document.querySelector("dialog:modal")).not.toBeNull();
    await userEvent.click(find("textbox", { name: "Why" }));
    await close();
    await expect.element(find("dialog")).not.toBeInTheDocument();
    await expect.element(find("button", { name: "Delete…" })).toHaveFocus();
  });

  test("that is not to close yet stays open at Esc", async () => {
    const closed = vi.fn();
    draw(
      <Dialog heading="Export" onClose={closed}>
        <input aria-label="Folder" />
      </Dialog>,
    );
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => closed.mock.calls.length).toBe(1);
    expect(document.querySelector("dialog:modal")).not.toBeNull();
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => closed.mock.calls.length).toBe(2);
    await expect.element(find("dialog")).toBeVisible();
  });

  test("leads to the field that was asked for meanwhile", async () => {
    draw(<Screen onClosed={() => goToField("note")} />);
    await userEvent.click(find("button", { name: "Delete…" }));
    await userEvent.click(find("button", { name: "Close" }));
    await expect.element(find("textbox", { name: "Note", exact: true })).toHaveFocus();
    await userEvent.keyboard("Oil");
    await expect.element(find("textbox", { name: "Note", exact: true })).toHaveValue("Oil");
  });

  test("that is a form does at Enter what its main button does, whatever is in its fields", async () => {
    const sent = vi.fn();
    const container = draw(
      <Dialog heading="Link" onClose={() => undefined} onSubmit={sent} foot={<Button isSubmit>Add</Button>}>
        <input aria-label="Address" type="url" required />
      </Dialog>,
    );
    await userEvent.click(find("textbox"));
    await userEvent.keyboard("{Enter}");
    await userEvent.click(find("button", { name: "Add" }));
    expect(sent).toHaveBeenCalledTimes(2);
    draw(
      <Dialog heading="Link" onClose={() => undefined}>
        Nothing to send.
      </Dialog>,
      container,
    );
    await expect.element(find("button", { name: "Add" })).not.toBeInTheDocument();
    await expect.element(page.getByText("Nothing to send.")).toBeVisible();
  });
});

test("a form begins at its first field, or at what is chosen; what is only read at its cross", async () => {
  const fields = (
    <>
      <input type="radio" name="size" aria-label="Small" />
      <input type="radio" name="size" aria-label="Large" checked />
      <input aria-label="Words" />
    </>
  );
  const nothing = () => undefined;
  const shown = draw(
    <Dialog heading="Form" onClose={nothing} onSubmit={nothing}>
      {fields}
    </Dialog>,
  );
  await expect.element(page.getByRole("radio", { name: "Large" })).toHaveFocus();
  draw(null, shown);
  draw(
    <Dialog heading="Text" onClose={nothing}>
      {fields}
    </Dialog>,
    shown,
  );
  await expect.element(page.getByRole("button", { name: "Close" })).toHaveFocus();
});
