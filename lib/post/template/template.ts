// A person's own layout: a Liquid template over the variables below, rendered to Markdown within limits of work and memory.
//
// Texts from pages (titles, names, places) come escaped, so that they are text in Markdown; notes and what is written for
// the post come as Markdown. Lists are empty and texts "" when there is nothing, so a part can be left out with if.
//
//   post         title, introduction, list_opening, opening_sentence (without its colon), closing, tags, categories, to_come ("Videos [will be posted here](url)."),
//                sections: [{ heading, heading_line ("People met:"), markdown }]
//   conference   name, url, place, first_day, last_day
//   talks        all in the post, in their order; each:
//                title, url, link ("[Title](url)"), speakers: [{ name, url, link }], byline ("A and B"), mark, tags,
//                day ("Monday, 5 May 2014"), time ("09:30"), room, abstract,
//                sources: [{ kind, label, title, url, link, image }],
//                notes: [{ markdown, label ("Slide 5", "12:34"), url, link, number, seconds, quote }],
//                pictures: [{ markdown (leads to its place), image, url, description }], those chosen for the post,
//                story (introduced where the notes do not say what they are about, notes flowing together, pictures),
//                facts ("By A · slides · video"), timed_facts (time and room before), body (notes in the order of slides and
//                seconds, each with its place), index_line, slides_to_come, video_to_come
//                (in story, body and index_line, what is shown in place is a link to its iframe in a paragraph of its own)
//   highlights, mentions, to_watch, listed (highlights and mentions): talks by mark
//   groups, days [{ title, talks }]
//   indent: 4    a filter: the lines after the first begin with so many spaces, for text in a bullet

import { Liquid, LiquidError } from "liquidjs";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { templateVariables } from "./template-variables.ts";
import { CountedContext } from "./template-work.ts";

const limits = { parseLimit: 200_000, memoryLimit: 20_000_000 };
/** About four times the longest of 81 collected posts (6,932 words); a post of this size takes seconds to write. */
const mostLetters = 200_000;
const mostLines = 10_000;

/**
 * The Markdown that a template gives for a conference.
 * @throws Problem with the line and what is wrong there, in the words of the template language; or when it gives too much
 */
export function renderTemplate(template: string, record: ConferenceRecord): string {
  const liquid = new Liquid({ ...limits, ownPropertyOnly: true, strictFilters: true, templates: {} });
  liquid.registerFilter("indent", function (value: unknown, spaces: unknown) {
    const text = String(value ?? "").replace(/\n(?=[^\n])/g, `\n${" ".repeat(Math.min(Number(spaces) || 0, 40))}`);
    this.context.memoryLimit.use(text.length);
    return text;
  });
  const variables = templateVariables(record);
  return checkLength(render(() => liquid.renderSync(liquid.parse(template), new CountedContext(variables, liquid))));
}

function render(work: () => string): string {
  try {
    return work();
  } catch (error) {
    throw templateProblem(error);
  }
}

function checkLength(markdown: string): string {
  if (markdown.length <= mostLetters && markdown.split("\n").length <= mostLines) return markdown;
  throw new Problem(
    "problemTemplateLong",
    [mostLetters, mostLines].map((most) => most.toLocaleString("en")),
  );
}

function templateProblem(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  if (/limit exceeded/i.test(message)) return new Problem("problemTemplateEndless", [], { cause: error });
  const line = LiquidError.is(error) ? (error.token.getPosition()[0] ?? 1) : 1;
  const reason = message.replace(/, (?:file:.*)?line:\d+, col:\d+.*$/s, "");
  return new Problem("problemTemplate", [String(line), reason], { cause: error });
}
