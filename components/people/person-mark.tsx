// The small square that stands for a person: a figure for oneself, a letter for a colleague. Decorative: the name stands beside it,
// or in the words of what it belongs to.
import { UserRound } from "lucide";
import { useContext } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";
import { Icon } from "../controls/icon.tsx";
import { lettersOf, PeopleHere } from "./people.ts";
import "./person-mark.css";

/** "You", or the name as it is. */
export function useNameOf(name: string): string {
  return useContext(PeopleHere)?.you === name ? t("you") : name;
}

export function PersonMark({ name }: { name: string }) {
  const people = useContext(PeopleHere);
  if (people?.you === name) {
    return (
      <span class="person-mark person-mark-you" aria-hidden="true">
        <Icon of={UserRound} size={14} />
      </span>
    );
  }
  const letters = people?.letters ?? lettersOf([name]);
  const at = [...letters.keys()].indexOf(name);
  return (
    <span class={`person-mark ${at % 2 === 0 ? "person-mark-line" : ""}`} aria-hidden="true">
      {letters.get(name)}
    </span>
  );
}
