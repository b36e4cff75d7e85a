// The talks that a post's own texts name: which ones stand where in what its author wrote. They follow rows that get other ids.
import type { EditedText, Id, Post } from "@/lib/model/index.ts";

function withTalks<Text extends EditedText>(text: Text, newId: (id: Id) => Id): Text {
  const renamed = text.talks?.map((talk) => ({
    ...talk,
    id: newId(talk.id),
    ...(talk.sources && { sources: [...new Set(talk.sources.map(newId))] }),
  }));
  // Of several that have become one talk, the first is where it stands; the text of the others stays its author's.
  const talks = renamed?.filter(({ id }, index) => renamed.findIndex((other) => other.id === id) === index);
  return { ...text, ...(talks && { talks }) };
}

/**
 * What a post keeps of texts that are its author's, with the talks and pages in them named anew.
 * @param newId a row's new id; the id as it is where it has none
 */
export function renamePlaced({ edited, imported }: Post, newId: (id: Id) => Id): Pick<Post, "edited" | "imported"> {
  const written = imported?.written && withTalks(imported.written, newId);
  return {
    ...(edited && { edited: withTalks(edited, newId) }),
    ...(imported && { imported: { ...imported, ...(written && { written }) } }),
  };
}
