// A topic without a page: what is added, and what is not.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TopicForm } from "@/components/talk/topic-form.tsx";
import { draw } from "../../draw.ts";

test("a topic is added without the blanks around it, one of blanks is not", async () => {
  const added: string[] = [];
  draw(<TopicForm onAdd={async (title) => added.push(title)} />);
  const field = page.getByRole("textbox", { name: "Or write about something without a page" });
  await expect.element(page.getByRole("button")).toBeDisabled();
  await userEvent.fill(field, "  ");
  await userEvent.keyboard("{Enter}");
  await userEvent.fill(field, " Waves ");
  await userEvent.keyboard("{Enter}");
  expect(added).toEqual(["Waves"]);
});
