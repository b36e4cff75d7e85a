// The popup while a page is read: what it is called by.
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { ReadingCard } from "@/entrypoints/popup/reading-card.tsx";
import { draw } from "../../draw.ts";

test.each([
  ["Waves", "Waves"],
  ["", "Reading the page…"],
])("a tab called “%s” has a heading that says “%s”", async (title, heading) => {
  draw(<ReadingCard title={title} />);
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent(heading);
  await expect.element(page.getByText("Reading the page…")).toBeVisible();
});
