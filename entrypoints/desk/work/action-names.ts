// What a change of fields is called after "Undo: ".
import { t } from "@/lib/browser/words.ts";
import type { Post, Talk } from "@/lib/model/index.ts";
import type { MessageKey } from "@/lib/model/problem.ts";

const ofTalk: Partial<Record<keyof Talk, MessageKey>> = {
  title: "didTitle",
  speakers: "didSpeakers",
  mark: "didMark",
  tags: "didTags",
};

const ofPost: Partial<Record<keyof Post, MessageKey>> = {
  tags: "didTags",
  engine: "didEngine",
  engineSettings: "didEngineSettings",
  liveCode: "didEngineSettings",
  layout: "didLayout",
  template: "didTemplate",
  introduction: "didPostText",
  listOpening: "didPostText",
  sections: "didPostText",
  closing: "didPostText",
  edited: "didPostText",
};

/** The first of these fields that has a name of its own. */
function nameOf<Row>(names: Partial<Record<keyof Row, MessageKey>>, fields: Partial<Row>, other: MessageKey): string {
  const named = (Object.keys(fields) as (keyof Row)[]).find((field) => names[field]);
  return t((named && names[named]) ?? other);
}

/** "mark", "tags". */
export const nameTalkChange = (fields: Partial<Talk>) => nameOf(ofTalk, fields, "didTalk");

/** "engine", "post settings". */
export const namePostChange = (fields: Partial<Post>) => nameOf(ofPost, fields, "didPostSettings");
