// What is told by how a part looks, whatever that is: two states differ, and what is alike looks alike.
import { Check } from "lucide";
import type { ComponentChild } from "preact";
import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { ConferenceChooser } from "@/components/conference/conference-chooser.tsx";
import { Button } from "@/components/controls/button.tsx";
import { Dialog } from "@/components/controls/dialog.tsx";
import { EditableText } from "@/components/controls/editable-text.tsx";
import { Icon } from "@/components/controls/icon.tsx";
import { Notice } from "@/components/controls/notice.tsx";
import { SelectBox } from "@/components/controls/select-box.tsx";
import { SafeTree } from "@/components/note/safe-tree.tsx";
import { PeopleHere } from "@/components/people/people.ts";
import { PersonMark } from "@/components/people/person-mark.tsx";
import { MarkIcon } from "@/components/talk/mark-choice.tsx";
import { SlideStrip } from "@/components/talk/slide-strip.tsx";
import type { Conference } from "@/lib/model/index.ts";
import { draw } from "../draw.ts";

/** All that styles make of a part and of what is in it. */
function looksOf(part: ComponentChild, selector = "*"): string {
  const container = draw(part);
  const elements = [...container.querySelectorAll(selector)];
  const styles = elements.flatMap((element) =>
    [undefined, "::before", "::after"].map((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      return [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`).join("\n");
    }),
  );
  const icons = elements.map((element) => element.querySelector("svg")?.innerHTML ?? "");
  container.hidden = true;
  return [...styles, ...icons].join("\n\n");
}

const nothing = () => undefined;
const conference: Conference = { id: "1", name: "No conference", lastUsedAt: "", createdAt: "", updatedAt: "" };
const choice = { conferences: [], onCount: async () => new Map(), onChoose: nothing, onStart: nothing };
const strip = (noteCounts: Map<number, number>) => (
  <SlideStrip slides={[{ number: 1 }]} noteCounts={noteCounts} onChoose={nothing} onLeave={nothing} />
);
const select = { label: "", choices: [], value: "", onChange: nothing };
const people = {
  you: "Ada",
  letters: new Map([
    ["Ben", "B"],
    ["Cleo", "B"],
  ]),
  waiting: new Set<string>(),
  beingWritten: new Set<string>(),
};
const mark = (name: string) => (
  <PeopleHere.Provider value={people}>
    <PersonMark name={name} />
  </PeopleHere.Provider>
);

const prose = (marked?: string) => (
  <div class="prose">
    <SafeTree nodes={[{ tag: "p", passage: "a", children: ["Oil"] }]} marked={marked} />
  </div>
);

test.each<[string, ComponentChild, ComponentChild, string?]>([
  ["a button's weight", <Button key="">Add</Button>, <Button kind="primary">Add</Button>],
  ["a quiet button", <Button key="">Add</Button>, <Button kind="quiet">Add</Button>],
  ["a button that is disabled", <Button key="">Add</Button>, <Button isDisabled>Add</Button>],
  ["an icon alone", <Button key="" icon={Check} label="Add" />, <Button icon={Check}> </Button>, "button"],
  ["an icon's size", <Icon key="" of={Check} />, <Icon of={Check} size={14} />],
  ["an icon that is filled", <MarkIcon key="" mark="mention" />, <MarkIcon mark="highlight" />, "svg"],
  ["a warning", <Notice key="">Oil</Notice>, <Notice tone="warning">Oil</Notice>],
  [
    "an error",
    <Notice key="" tone="warning">
      Oil
    </Notice>,
    <Notice tone="error">Oil</Notice>,
  ],
  ["a choice as wide as its place", <SelectBox key="" {...select} />, <SelectBox {...select} isWide />],
  ["a choice beside a heading", <SelectBox key="" {...select} />, <SelectBox {...select} isQuiet />],
  [
    "a title",
    <EditableText key="" label="" value="Oil" onChange={vi.fn()} />,
    <EditableText label="" value="Oil" look="title" onChange={vi.fn()} />,
  ],
  [
    "a heading",
    <EditableText key="" label="" value="Oil" look="title" onChange={vi.fn()} />,
    <EditableText label="" value="Oil" look="heading" onChange={vi.fn()} />,
  ],
  [
    "that there is no conference",
    <ConferenceChooser key="" {...choice} />,
    <ConferenceChooser {...choice} current={conference} />,
  ],
  ["a slide with notes", strip(new Map()), strip(new Map([[1, 1]]))],
  ["a colleague beside another", mark("Ben"), mark("Cleo"), "span"],
  ["oneself", mark("Ada"), mark("Ben"), "span"],
  ["the passage in hand", prose(), prose("a")],
])("%s is seen", (_, one, other, selector) => {
  const looks = looksOf(one, selector);
  expect(looksOf(other, selector)).not.toBe(looks);
  expect(looksOf(one, selector)).toBe(looks);
});

test("a large dialog is larger, and one whose body has an edge of its own has none", async () => {
  await page.viewport(1000, 800);
  const show = (given: { isLarge?: boolean; isFlush?: boolean }) => {
    const container = draw(
      <Dialog heading="Export" onClose={nothing} {...given}>
        <p>Oil</p>
      </Dialog>,
    );
    const width = container.querySelector("dialog")?.clientWidth ?? 0;
    const edge = Number.parseFloat(
      getComputedStyle(container.querySelector("p")?.parentElement as Element).paddingLeft,
    );
    draw(null, container);
    return { width, edge };
  };
  const plain = show({});
  expect(plain.edge).toBeGreaterThan(0);
  expect(show({ isFlush: true }).edge).toBe(0);
  expect(show({ isLarge: true }).width).toBeGreaterThan(plain.width);
  await page.viewport(414, 896);
});
