// Buttons, notices, fields and choices: their names and states, and what a press tells.
import { Check } from "lucide";
import { useState } from "preact/hooks";
import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Button } from "@/components/controls/button.tsx";
import { ChoiceDialog } from "@/components/controls/choice-dialog.tsx";
import { Field } from "@/components/controls/field.tsx";
import { FormRow } from "@/components/controls/form-row.tsx";
import { Keys } from "@/components/controls/keys.tsx";
import { Notice } from "@/components/controls/notice.tsx";
import { SaveState } from "@/components/controls/save-state.tsx";
import { Segments } from "@/components/controls/segments.tsx";
import { SelectBox } from "@/components/controls/select-box.tsx";
import { Switch } from "@/components/controls/switch.tsx";
import { draw } from "../../draw.ts";

const find = page.getByRole.bind(page);

describe("a button", () => {
  test("sends a form only where it is meant to", async () => {
    const sent = vi.fn((event: SubmitEvent) => event.preventDefault());
    const clicked = vi.fn();
    draw(
      <form onSubmit={sent}>
        <Button onClick={clicked}>Look</Button>
        <Button isSubmit>Send</Button>
      </form>,
    );
    await userEvent.click(find("button", { name: "Look" }));
    expect([clicked.mock.calls.length, sent.mock.calls.length]).toEqual([1, 0]);
    await userEvent.click(find("button", { name: "Send" }));
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test("that is disabled is reached, and neither acts nor sends", async () => {
    const sent = vi.fn((event: SubmitEvent) => event.preventDefault());
    const clicked = vi.fn();
    draw(
      <form onSubmit={sent}>
        <Button isSubmit isDisabled onClick={clicked}>
          Send
        </Button>
      </form>,
    );
    await userEvent.keyboard("{Tab}");
    await expect.element(find("button")).toHaveFocus();
    await expect.element(find("button")).toBeDisabled();
    await userEvent.keyboard("{Enter}");
    expect(clicked).not.toHaveBeenCalled();
    expect(sent).not.toHaveBeenCalled();
  });

  test("without words is named by its label, which is its tooltip too, and says what it opens", async () => {
    draw(<Button icon={Check} label="More" hasPopup="menu" isExpanded={false} />);
    const button = find("button", { name: "More" });
    await expect.element(button).toHaveAttribute("title", "More");
    await expect.element(button).toHaveAttribute("aria-haspopup", "menu");
    await expect.element(button).toHaveAttribute("aria-expanded", "false");
    await expect.element(button).not.toHaveAttribute("aria-disabled");
    await expect.element(button.element().querySelector("svg")).toHaveAttribute("width", "16");
    await expect.element(button.element().querySelector("svg")).toHaveAttribute("aria-hidden", "true");
  });
});

describe("a notice", () => {
  test("is called out where it is an error alone, and offers both ways", async () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const container = draw(
      <Notice action={{ label: "Join", onClick: first }} otherAction={{ label: "Keep", onClick: second }}>
        Two talks.
      </Notice>,
    );
    await expect.element(find("paragraph")).toHaveTextContent("Two talks. Join Keep");
    await expect.element(find("alert")).not.toBeInTheDocument();
    await userEvent.click(find("button", { name: "Keep" }));
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
    await userEvent.click(find("button", { name: "Join" }));
    expect(first).toHaveBeenCalledTimes(1);
    draw(<Notice tone="warning">Two talks.</Notice>, container);
    await expect.element(find("alert")).not.toBeInTheDocument();
    await expect.element(find("button")).not.toBeInTheDocument();
    draw(<Notice tone="error">No room.</Notice>, container);
    await expect.element(find("alert")).toHaveTextContent("No room.");
  });
});

describe("a field", () => {
  test("is named by its label with its remark; what is wrong stands in the place of its help", async () => {
    const container = draw(
      <Field label="Name" htmlFor="name" remark="optional" help="As on the badge.">
        <input id="name" />
      </Field>,
    );
    await expect.element(find("textbox", { name: "Name optional" })).toBeVisible();
    await expect.element(page.getByText("As on the badge.")).toBeVisible();
    draw(
      <Field label="Name" htmlFor="name" help="As on the badge." problem="It is too long.">
        <input id="name" />
      </Field>,
      container,
    );
    await expect.element(find("alert")).toHaveTextContent("It is too long.");
    await expect.element(page.getByText("As on the badge.")).not.toBeInTheDocument();
    await expect.element(find("textbox", { name: "Name", exact: true })).toBeVisible();
  });

  test("of a long form is named by its label, or a group of that name", async () => {
    const container = draw(
      <FormRow label="Date" htmlFor="date" help="Of the post." problem="None such.">
        <input id="date" />
      </FormRow>,
    );
    await expect.element(find("textbox", { name: "Date" })).toBeVisible();
    await expect.element(find("group")).not.toBeInTheDocument();
    await expect.element(page.getByText("Of the post.")).toBeVisible();
    await expect.element(find("alert")).toHaveTextContent("None such.");
    draw(
      <FormRow label="Days">
        <input aria-label="First" />
      </FormRow>,
      container,
    );
    await expect.element(find("group", { name: "Days" })).toBeVisible();
    await expect.element(find("alert")).not.toBeInTheDocument();
    await expect.element(page.getByText("Days")).toHaveAttribute("aria-hidden", "true");
  });
});

describe("whether all is saved", () => {
  test.each([
    ["idle", ""],
    ["saving", "Saving…"],
    ["saved", "Saved"],
  ] as const)("%s: “%s”, and nothing is called out", async (state, sentence) => {
    const container = draw(<SaveState state={state} failedText="Two notes not saved." onRetry={() => undefined} />);
    expect(container.textContent).toBe(sentence);
    await expect.element(find("alert")).not.toBeInTheDocument();
    await expect.element(find("button")).not.toBeInTheDocument();
  });

  test("what was saved is said in other words where there are any", () => {
    expect(draw(<SaveState state="saved" savedText="Saved to your folder" />).textContent).toBe("Saved to your folder");
  });

  test("what failed is called out, with the way to it, else with another try, else alone", async () => {
    const [retry, show] = [vi.fn(), vi.fn()];
    const container = draw(<SaveState state="failed" onRetry={retry} onShow={show} failedText="One note not saved." />);
    await expect.element(find("alert")).toHaveTextContent("One note not saved.Show it");
    await userEvent.click(find("button", { name: "Show it" }));
    expect([retry.mock.calls.length, show.mock.calls.length]).toEqual([0, 1]);
    draw(<SaveState state="failed" onRetry={retry} />, container);
    await expect.element(find("alert")).toHaveTextContent("Not saved.Try again");
    await userEvent.click(find("button", { name: "Try again" }));
    expect(retry).toHaveBeenCalledTimes(1);
    draw(<SaveState state="failed" />, container);
    await expect.element(find("button")).not.toBeInTheDocument();
  });
});

test("keys are written one by one", () => {
  const container = draw(<Keys keys={["Alt", "↑"]} />);
  expect([...container.querySelectorAll("kbd")].map(({ textContent }) => textContent)).toEqual(["Alt", "↑"]);
});

test("a switch is on or off for a screen reader too, and tells what it becomes", async () => {
  const told = vi.fn();
  function Told() {
    const [isOn, setOn] = useState(false);
    const change = (next: boolean) => {
      told(next);
      setOn(next);
    };
    return (
      <Switch isOn={isOn} onChange={change}>
        Slide images
      </Switch>
    );
  }
  draw(<Told />);
  const control = find("switch", { name: "Slide images" });
  await expect.element(control).toHaveAttribute("aria-checked", "false");
  await userEvent.keyboard("{Tab} ");
  await expect.element(control).toHaveAttribute("aria-checked", "true");
  await expect.element(control).toBeChecked();
  await userEvent.keyboard(" ");
  await expect.element(control).not.toBeChecked();
  expect(told.mock.calls).toEqual([[true], [false]]);
});

test("of views one is chosen, and arrows choose in their own row alone", async () => {
  const told = vi.fn();
  function Views() {
    const [view, setView] = useState<"preview" | "markdown" | "both">("markdown");
    const choose = (value: typeof view) => {
      told(value);
      setView(value);
    };
    const options = [
      { value: "preview", label: "Preview" },
      { value: "markdown", label: "Markdown" },
      { value: "both", label: "Both" },
    ] as const;
    return <Segments label="Show" options={[...options]} value={view} onChange={choose} />;
  }
  draw(
    <>
      <Views />
      <Segments label="Other" options={[{ value: "a", label: "A" }]} value="a" onChange={told} />
    </>,
  );
  const row = find("radiogroup", { name: "Show" });
  await expect.element(row.getByRole("radio", { name: "Markdown" })).toBeChecked();
  await userEvent.keyboard("{Tab}");
  await expect.element(row.getByRole("radio", { name: "Markdown" })).toHaveFocus();
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(row.getByRole("radio", { name: "Both" })).toBeChecked();
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(row.getByRole("radio", { name: "Preview" })).toBeChecked();
  expect(told.mock.calls).toEqual([["both"], ["preview"]]);
  await expect.element(find("radio", { name: "A", exact: true })).toBeChecked();
});

describe("a list of choices", () => {
  const choices = [
    { value: "utc", label: "UTC" },
    { value: "rome", label: "Rome", group: "Europe" },
    { value: "lima", label: "Lima", group: "America" },
    { value: "oslo", label: "Oslo", group: "Europe" },
  ];

  test("stands in its groups, and tells what was chosen", async () => {
    const told = vi.fn();
    const container = draw(<SelectBox label="Time zone" id="zone" choices={choices} value="oslo" onChange={told} />);
    const box = find("combobox", { name: "Time zone" });
    await expect.element(box).toHaveValue("oslo");
    await expect.element(box).toHaveAttribute("title", "Oslo");
    await expect.element(box).toHaveAttribute("id", "zone");
    const groups = [...container.querySelectorAll("optgroup")].map(({ label, children }) => [
      label,
      ...[...children].map(({ textContent }) => textContent),
    ]);
    expect(groups).toEqual([
      ["Europe", "Rome", "Oslo"],
      ["America", "Lima"],
    ]);
    expect(container.querySelectorAll("select > option")).toHaveLength(1);
    await userEvent.selectOptions(box, "Lima");
    expect(told.mock.calls).toEqual([["lima"]]);
  });

  test("in a dialog has its first chosen; it closes, and then tells the chosen one", async () => {
    const told: string[] = [];
    const dialog = (list = choices) => (
      <ChoiceDialog
        heading="Move this talk"
        label="Conference"
        help="It keeps its notes."
        verb="Move"
        choices={list}
        onChoose={(value) => told.push(value)}
        onClose={() => told.push("closed")}
      />
    );
    draw(dialog());
    await expect.element(find("dialog", { name: "Move this talk" })).toBeVisible();
    await expect.element(page.getByText("It keeps its notes.")).toBeVisible();
    await expect.element(find("combobox", { name: "Conference" })).toHaveValue("utc");
    await userEvent.click(page.getByText("Conference"));
    await expect.element(find("combobox")).toHaveFocus();
    await userEvent.click(find("button", { name: "Move" }));
    await userEvent.selectOptions(find("combobox"), "Rome");
    await userEvent.click(find("button", { name: "Move" }));
    expect(told).toEqual(["closed", "utc", "closed", "rome"]);
    await userEvent.click(find("button", { name: "Cancel" }));
    expect(told.slice(4)).toEqual(["closed"]);
  });
});
