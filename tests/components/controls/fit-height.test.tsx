// Fields that grow with their text, in a browser that does not do it by itself.
import { useRef } from "preact/hooks";
import { expect, test, vi } from "vitest";
import { draw } from "../../draw.ts";

vi.spyOn(CSS, "supports").mockReturnValue(false);
const { useFitHeight } = await import("@/components/controls/use-fit-height.ts");

function Field({ text, isGrowing, width = 300 }: { text: string; isGrowing?: boolean; width?: number }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useFitHeight(field, text, isGrowing);
  return <textarea ref={field} rows={1} value={text} style={{ width: `${width}px`, boxSizing: "border-box" }} />;
}

const words = "Lamps burn oil that comes to the wick by itself. ".repeat(4);
const heightOf = (container: Element) => container.querySelector("textarea")?.clientHeight ?? 0;
const isWhole = (container: Element) => {
  const field = container.querySelector("textarea");
  return field !== null && field.scrollHeight <= field.clientHeight;
};

test("a field is as high as its text, when it is typed, and when it is taken away", () => {
  const container = draw(<Field text={words} />);
  expect(isWhole(container)).toBe(true);
  const high = heightOf(container);
  draw(<Field text="Oil" />, container);
  expect(heightOf(container)).toBeLessThan(high / 2);
  draw(<Field text={words} />, container);
  expect(heightOf(container)).toBe(high);
});

test("a field is as high as its text when its lines become shorter", async () => {
  const container = draw(<Field text={words} />);
  const high = heightOf(container);
  // The observer is there after a frame.
  await new Promise((resolve) => setTimeout(resolve, 100));
  draw(<Field text={words} width={150} />, container);
  await expect.poll(() => heightOf(container)).toBeGreaterThan(high * 1.5);
  expect(isWhole(container)).toBe(true);
});

test("a field of one line stays one", async () => {
  const container = draw(<Field text={words} isGrowing={false} />);
  const high = heightOf(container);
  draw(<Field text={words + words} isGrowing={false} width={150} />, container);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(heightOf(container)).toBe(high);
  expect(isWhole(container)).toBe(false);
});
