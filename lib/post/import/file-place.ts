// What a post file's path says of the post: its day, slug and folder, and whether it is a draft.
import type { IsoDate } from "@/lib/model/index.ts";
import { isOwnFolder, nameOf } from "../files/post-path.ts";

export interface FilePlace {
  day?: IsoDate;
  /** "" when the path does not tell. */
  slug: string;
  isDraft: boolean;
}

/** @param fileName the file's name, or its path from the blog's root or anywhere: "_posts/2014-05-10-monitorama.md" */
export function readFilePlace(fileName: string): FilePlace {
  const { base, folder } = nameOf(fileName);
  const name = isOwnFolder(base) ? folder : base.replace(/\.\w+$/, "");
  // Jekyll takes days without a zero before them: https://jekyllrb.com/docs/posts/
  const slug = name.replace(isOfJekyll(fileName) ? /^\d{2,4}-\d{1,2}-\d{1,2}-/ : /^\d{4}-\d{1,2}-\d{1,2}-/, "");
  const day = dayIn(fileName);
  return { slug, isDraft: /(?:^|[\\/])_drafts[\\/]/.test(fileName), ...(day ? { day } : {}) };
}

/** Whether it lies where Jekyll looks for posts; Hexo's folder of that name lies in "source". */
const isOfJekyll = (fileName: string) => /(?:^|[\\/])(?<!source[\\/])_posts[\\/]/.test(fileName);

/** The first day that the file's name says, else the folder it lies in: "2014-05-10", "2014_05_10" or "20140510". */
function dayIn(fileName: string): IsoDate | undefined {
  const nearest = fileName.split(/[\\/]/).slice(-2).toReversed();
  const dates = nearest.flatMap((step) => [
    ...step.matchAll(/(?<!\d)((?:19|20)\d\d)([-_]?)(\d\d)\2(\d\d)(?!\d)/g),
    ...step.matchAll(/^((?:19|20)\d\d)(-)(\d{1,2})-(\d{1,2})(?=-)/g),
  ]);
  // Years of two digits are of this century up to 68, those of three are of the first thousand, as Ruby's Date.parse has them.
  const short = isOfJekyll(fileName) ? /^(\d{2,3})(-)(\d{1,2})-(\d{1,2})-/.exec(nearest[0] ?? "") : null;
  const century = short?.[1]?.length === 3 ? "0" : Number(short?.[1]) < 69 ? "20" : "19";
  if (short) dates.push(Object.assign(short, { 1: `${century}${short[1]}` }));
  const two = (digits = "") => digits.padStart(2, "0");
  return dates.map(([, year, , month, day]) => `${year}-${two(month)}-${two(day)}`).find(isDay);
}

/** Whether the calendar has it: Date takes a 31st of February for a day in March. */
function isDay(day: IsoDate): boolean {
  const moment = Date.parse(day);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(day);
}

/**
 * The folder from the blog's root that a post lay in; undefined when it is the engine's own, or the path does not tell.
 * @param usualPath where the engine would put the post; its first folder says where in an absolute path the blog begins
 */
export function readFolder(fileName: string, usualPath: string): string | undefined {
  const steps = fileName.split(/[\\/]/).slice(0, nameOf(fileName).folder === "" ? -1 : -2);
  const usual = usualPath.split("/").slice(0, -1);
  const root = usual[0];
  const at = root === undefined ? 0 : steps.lastIndexOf(root);
  const isAbsolute = /^(?:[\\/]|\w:)/.test(fileName) || steps.includes("..");
  if (at < 0 || (isAbsolute && root === undefined)) return undefined;
  const folder = steps.slice(isAbsolute ? at : 0).join("/");
  return folder === usual.join("/") ? undefined : folder;
}
