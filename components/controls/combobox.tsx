// A text field with a list of what may be meant, for tags, conferences and search: its keys, its pointer, its names for a screen
// reader. Which options fit what is typed, and how they look, is left to who uses it.
import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { actOfKey } from "./combobox-keys.ts";

interface ComboboxUse<Option> {
  typed: string;
  /** What fits what is typed; the first is chosen until a key chooses another. */
  options: Option[];
  /** Those are still of what was typed before: Enter waits for what it is meant for. */
  areFormer?: boolean;
  onType: (text: string) => void;
  onTake: (option: Option) => void;
  /** Esc; absent where it is not the field's. */
  onDismiss?: () => void;
}

export interface Combobox<Option> extends Pick<ComboboxUse<Option>, "typed" | "options" | "onType" | "onTake"> {
  /** What the ids of list and options begin with. */
  id: string;
  /** The option that Enter takes, counted from 0. */
  chosen: number;
  input: RefObject<HTMLInputElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
}

export function useCombobox<Option>(use: ComboboxUse<Option>): Combobox<Option> {
  const { typed, options, areFormer = false, onType, onTake, onDismiss } = use;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [{ option, isInList }, setPlace] = useState({ option: 0, isInList: false });
  // The list may have become shorter by itself.
  const chosen = Math.min(option, Math.max(options.length - 1, 0));
  const start = () => setPlace({ option: 0, isInList: false });
  useLayoutEffect(() => {
    if (isInList) document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: "nearest" });
  }, [isInList, chosen]);
  const [isAwaited, setAwaited] = useState(false);
  const take = (taken: Option) => {
    setAwaited(false);
    start();
    onTake(taken);
  };
  useEffect(() => {
    if (areFormer || !isAwaited) return;
    setAwaited(false);
    const [best] = options;
    if (best !== undefined) take(best);
  }, [areFormer, isAwaited]);
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actOfKey(event, { typed, count: options.length, chosen, isInList, areFormer });
    const meant = options[chosen];
    if (act?.does === "return") return setPlace({ option: chosen, isInList: false });
    if (act?.does === "await") setAwaited(true);
    else if (act?.does === "choose") setPlace({ option: act.option, isInList: true });
    else if (act?.does === "take" && meant !== undefined) take(meant);
    else if (act?.does === "dismiss" && onDismiss) onDismiss();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const type = (text: string) => {
    setAwaited(false);
    start();
    onType(text);
  };
  return { typed, options, onType: type, onTake: take, id, chosen, input, onKeyDown };
}

interface InputProps<Option> {
  box: Combobox<Option>;
  label: string;
  placeholder?: string;
  class?: string;
  /** In the place of the combobox's own keys, which it may hand on to. */
  onKeyDown?: (event: KeyboardEvent) => void;
  onPaste?: (event: ClipboardEvent) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

export function ComboboxInput<Option>({ box, label, placeholder, onKeyDown, ...rest }: InputProps<Option>) {
  const isOpen = box.options.length > 0;
  return (
    <input
      {...rest}
      ref={box.input}
      role="combobox"
      aria-label={label}
      aria-expanded={isOpen}
      aria-controls={`${box.id}-list`}
      aria-autocomplete="list"
      aria-activedescendant={isOpen ? `${box.id}-${box.chosen}` : undefined}
      placeholder={placeholder}
      autocomplete="off"
      value={box.typed}
      onInput={(event) => box.onType(event.currentTarget.value)}
      onKeyDown={onKeyDown ?? box.onKeyDown}
    />
  );
}

interface OptionsProps<Option> {
  box: Combobox<Option>;
  label: string;
  class: string;
  optionClass: string;
  keyOf: (option: Option) => string;
  children: (option: Option) => ComponentChildren;
}

/** Absent from screen while nothing fits. */
export function ComboboxOptions<Option>(props: OptionsProps<Option>) {
  const { box, label, optionClass, keyOf, children } = props;
  return (
    <div id={`${box.id}-list`} class={props.class} role="listbox" aria-label={label} hidden={box.options.length === 0}>
      {box.options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
        <div
          key={keyOf(option)}
          id={`${box.id}-${index}`}
          class={optionClass}
          role="option"
          tabIndex={-1}
          aria-selected={index === box.chosen}
          // The field keeps the focus: its blur may end what this click is about to choose.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => box.onTake(option)}
        >
          {children(option)}
        </div>
      ))}
    </div>
  );
}
