// The frame of the export dialog while an export lasts: what it says then, and what a person had opened before.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ExportDialog } from "@/entrypoints/notebook/export/export-dialog.tsx";
import type { ExportState } from "@/entrypoints/notebook/export/export-steps.ts";
import { describeRunning } from "@/entrypoints/notebook/export/export-words.ts";
import { doWork } from "@/entrypoints/notebook/work/work.ts";
import { draw } from "../../../draw.ts";

const nothing = () => undefined;
const state = (fields: object) => fields as ExportState;

test("what a person opened stays open while an export lasts, and is there again behind it", async () => {
  const drawDialog = (isBusy: boolean, container?: HTMLDivElement) =>
    draw(
      <ExportDialog
        title="Days"
        note=""
        verb="Save"
        running={isBusy ? describeRunning(state({ step: "handing over" })) : undefined}
        isBlocked={false}
        ways="Ways"
        engines="Engines"
        onExport={nothing}
        onClose={nothing}
      >
        <details>
          <summary>Pictures</summary>
          <p>A list of them</p>
        </details>
      </ExportDialog>,
      container,
    );
  const container = drawDialog(false);
  await userEvent.click(page.getByText("Pictures"));
  await expect.element(page.getByText("A list of them")).toBeVisible();
  const ended = Promise.withResolvers<undefined>();
  const running = doWork({ name: "Export", heading: "Export", step: "Begins" }, () => ended.promise);
  drawDialog(true, container);
  await expect.element(page.getByRole("progressbar")).toBeVisible();
  await expect.element(page.getByText("A list of them")).not.toBeVisible();
  ended.resolve(undefined);
  await running;
  drawDialog(false, container);
  await expect.element(page.getByText("A list of them")).toBeVisible();
});

const folder = { handle: { name: "my-blog" } };

test.each([
  [
    { step: "gathering pictures", into: folder },
    "Saving to my-blog…",
    "Files are written last. Stop leaves my-blog as it is.",
  ],
  [{ step: "comparing", folder }, "Saving to my-blog…", "Files are written last. Stop leaves my-blog as it is."],
  [{ step: "writing", folder }, "Saving to my-blog…", "Stop removes what this export has written."],
  [{ step: "writing beside", folder }, "Saving to my-blog…", "Stop removes what this export has written."],
  [{ step: "gathering pictures", into: "zip" }, undefined, "Stop leaves everything as it was."],
  [{ step: "handing over", way: "zip" }, undefined, "Stop leaves everything as it was."],
])("while %o: %s %s", (fields, heading, stop) => {
  expect(describeRunning(state(fields))).toEqual({ heading, stop });
});
