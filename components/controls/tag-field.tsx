// Tags as a set with completion from earlier ones: a list of tags and a combobox in one field.
import { Plus, Tag, X } from "lucide";
import { useId, useRef, useState } from "preact/hooks";
import { plural, t } from "@/lib/browser/words.ts";
import { Icon } from "./icon.tsx";
import { completeTags, type TagCount } from "./tag-completion.ts";
import "./tag-field.css";

interface Props {
  label: string;
  tags: string[];
  suggestions: TagCount[];
  placeholder: string;
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

export function TagField({ label, tags, suggestions, placeholder, onChange }: Props) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const options = completeTags(typed, tags, suggestions);
  const isOpen = options.length > 0;

  const add = (names: string[]) => {
    const next = names.map((name) => name.trim()).filter(Boolean);
    if (next.length > 0) onChange([...new Set([...tags, ...next])]);
    setTyped("");
    setChosen(0);
  };
  const remove = (tag: string) => {
    onChange(tags.filter((other) => other !== tag));
    input.current?.focus();
  };
  const focusLastTag = () => list.current?.querySelector<HTMLElement>("li:last-of-type button")?.focus();
  const onKeyDown = (event: KeyboardEvent) => {
    const option = options[chosen];
    if (event.key === "ArrowDown" && isOpen) setChosen((chosen + 1) % options.length);
    else if (event.key === "ArrowUp" && isOpen) setChosen((chosen - 1 + options.length) % options.length);
    else if ((event.key === "Enter" || event.key === ",") && option) add([option.tag]);
    else if (event.key === "Escape" && typed) setTyped("");
    else if (event.key === "Backspace" && typed === "" && tags.length > 0) focusLastTag();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData("text") ?? "";
    if (!/[,\n]/.test(text)) return;
    event.preventDefault();
    add(text.split(/[,\r\n]+/));
  };

  return (
    <div class="tag-field">
      <Icon of={Tag} size={14} />
      <ul ref={list} class="tag-field-tags" aria-label={label}>
        {tags.map((tag) => (
          <li key={tag} class="tag">
            <span dir="auto">{tag}</span>
            <button
              type="button"
              class="tag-remove"
              aria-label={t("removeTag", tag)}
              onClick={() => remove(tag)}
              onKeyDown={(event) => {
                if (event.key === "Backspace" || event.key === "Delete") remove(tag);
              }}
            >
              <Icon of={X} size={14} />
            </button>
          </li>
        ))}
      </ul>
      <input
        ref={input}
        class="tag-field-input"
        role="combobox"
        aria-label={placeholder}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${id}-${chosen}` : undefined}
        placeholder={placeholder}
        autocomplete="off"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        // Leaving the field keeps what was typed: a tag half written is a tag.
        onBlur={() => add([typed])}
      />
      <div id={`${id}-list`} class="tag-field-options" role="listbox" aria-label={label} hidden={!isOpen}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
          <div
            key={option.tag}
            id={`${id}-${index}`}
            class="tag-field-option"
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            // The field keeps the focus: its blur would take what is typed before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => add([option.tag])}
          >
            {option.talks === undefined && <Icon of={Plus} size={14} />}
            <span class="tag-field-name">
              {option.talks === undefined ? t("newTag", option.tag) : <Match tag={option.tag} typed={typed.trim()} />}
            </span>
            {option.talks !== undefined && <span class="tag-field-count">{plural("talks", option.talks)}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}
