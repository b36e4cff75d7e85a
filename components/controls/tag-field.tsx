// Tags as a set with completion from earlier ones: a list of tags and a combobox in one field.
import { Plus, Tag, X } from "lucide";
import { useRef, useState } from "preact/hooks";
import { plural, t } from "@/lib/browser/words.ts";
import { type Combobox, ComboboxInput, ComboboxOptions, useCombobox } from "./combobox.tsx";
import { Icon } from "./icon.tsx";
import { completeTags, newTags, pasteTags, type TagCount, type TagOption } from "./tag-completion.ts";
import { useNewest } from "./use-newest.ts";
import "./tag-field.css";

interface Props {
  label: string;
  tags: string[];
  suggestions: TagCount[];
  placeholder: string;
  /** Somebody is about to type. */
  onFocus?: () => void;
  onChange: (tags: string[]) => void;
}

/** A match with the typed letters in bold. */
function Match({ tag, typed }: { tag: string; typed: string }) {
  const start = tag.toLowerCase().indexOf(typed.toLowerCase());
  if (start < 0) return <>{tag}</>;
  return (
    <>
      {tag.slice(0, start)}
      <b>{tag.slice(start, start + typed.length)}</b>
      {tag.slice(start + typed.length)}
    </>
  );
}

function Option({ option, typed }: { option: TagOption; typed: string }) {
  const { tag, talks } = option;
  if (talks === undefined) {
    return (
      <>
        <Icon of={Plus} size={14} />
        <span class="tag-field-name">{t("newTag", tag)}</span>
      </>
    );
  }
  return (
    <>
      <span class="tag-field-name">
        <Match tag={tag} typed={typed} />
      </span>
      <span class="tag-field-count">{plural("talks", talks)}</span>
    </>
  );
}

/** A set tag and the button that takes it out. */
function SetTag({ tag, onRemove }: { tag: string; onRemove: () => void }) {
  return (
    <li class="tag">
      <span dir="auto">{tag}</span>
      <button
        type="button"
        class="tag-remove"
        aria-label={t("removeTag", tag)}
        onClick={onRemove}
        onKeyDown={(event) => {
          if (event.key === "Backspace" || event.key === "Delete") onRemove();
        }}
      >
        <Icon of={X} size={14} />
      </button>
    </li>
  );
}

interface InputProps {
  box: Combobox<TagOption>;
  placeholder: string;
  onFocus?: () => void;
  onAdd: (names: string[]) => void;
  /** Backspace where nothing is typed. */
  onBack: () => void;
}

/** Where a tag is typed: a comma ends it as Enter does, and a pasted list is as many tags. */
function TagInput({ box, placeholder, onFocus, onAdd, onBack }: InputProps) {
  const { typed } = box;
  const onKeyDown = (event: KeyboardEvent) => {
    const meant = box.options[box.chosen];
    if (event.key === "," && meant && !event.isComposing) box.onTake(meant);
    else if (event.key === "Backspace" && typed === "") onBack();
    else return box.onKeyDown(event);
    event.preventDefault();
    event.stopPropagation();
  };
  const onPaste = (event: ClipboardEvent) => {
    const { selectionStart, selectionEnd } = event.currentTarget as HTMLInputElement;
    const pasted = event.clipboardData?.getData("text") ?? "";
    const names = pasteTags(typed, selectionStart ?? typed.length, selectionEnd ?? typed.length, pasted);
    if (!names) return;
    event.preventDefault();
    onAdd(names);
  };
  return (
    <ComboboxInput
      box={box}
      class="tag-field-input"
      label={placeholder}
      placeholder={placeholder}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onFocus={onFocus}
      // Leaving the field keeps what was typed: a tag half written is a tag.
      onBlur={() => onAdd([typed])}
    />
  );
}

export function TagField({ label, tags: stored, suggestions, placeholder, onFocus, onChange }: Props) {
  const [tags, change] = useNewest(stored, onChange);
  const [typed, setTyped] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const add = (names: string[]) => {
    if (newTags(tags, names).length > 0) change((newest) => [...newest, ...newTags(newest, names)]);
    setTyped("");
  };
  const box = useCombobox({
    typed,
    options: completeTags(typed, tags, suggestions),
    onType: setTyped,
    onTake: (option) => add([option.tag]),
    onDismiss: typed ? () => setTyped("") : undefined,
  });
  const remove = (tag: string) => {
    change((newest) => newest.filter((other) => other !== tag));
    box.input.current?.focus();
  };
  const goToLast = () => list.current?.querySelector<HTMLElement>("li:last-of-type button")?.focus();
  return (
    <div class="tag-field">
      <Icon of={Tag} size={14} />
      <ul ref={list} class="tag-field-tags" aria-label={label}>
        {tags.map((tag) => (
          <SetTag key={tag} tag={tag} onRemove={() => remove(tag)} />
        ))}
      </ul>
      <TagInput box={box} placeholder={placeholder} onFocus={onFocus} onAdd={add} onBack={goToLast} />
      <ComboboxOptions
        box={box}
        class="tag-field-options"
        optionClass="tag-field-option"
        label={label}
        keyOf={({ tag }) => tag}
      >
        {(option) => <Option option={option} typed={typed.trim()} />}
      </ComboboxOptions>
    </div>
  );
}
