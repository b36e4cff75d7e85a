// What the popup says of a schedule that it took in: its talks, which breaks are none of, and what a later version no longer has.
import { expect, test } from "vitest";
import { takeSchedule } from "@/entrypoints/popup/take-schedule.ts";
import { undecided } from "@/lib/model/index.ts";
import "../rows.ts";

const line = (title: string, hour: number, type = "Talk") =>
  `BEGIN:VEVENT\r\nUID:${title}\r\nDTSTART:20260505T${hour}0000Z\r\nDTEND:20260505T${hour + 1}0000Z\r\nSUMMARY:${title}\r\nCATEGORIES:${type}\r\nEND:VEVENT\r\n`;
const file = (...lines: string[]) => ({
  name: "harbour.ics",
  text: `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nX-WR-TIMEZONE:Europe/Oslo\r\n${lines.join("")}END:VCALENDAR\r\n`,
});

test("talks are counted without breaks, and those that are gone are told", async () => {
  const three = file(line("Knots", 10), line("Lunch", 12), line("Ropes", 13));
  const { sentence, conferenceId } = await takeSchedule(three, undecided, () => undefined, "Harbour Days");
  expect(sentence).toBe("2 talks in the schedule: 2 new, 0 changed.");
  const again = await takeSchedule(three, conferenceId, () => undefined);
  expect(again.sentence).toBe("2 talks in the schedule: 0 new, 0 changed.");
  const less = await takeSchedule(file(line("Knots", 10), line("Lunch", 12)), conferenceId, () => undefined);
  expect(less.sentence).toBe("1 talk in the schedule: 0 new, 0 changed, 1 no longer in it.");
});
