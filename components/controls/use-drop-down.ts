// What a button opens below itself, a menu or a small dialog: it goes away when the focus leaves it, and gives the focus back.
import { useRef, useState } from "preact/hooks";

export function useDropDown() {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return {
    isOpen,
    button,
    toggle: () => setOpen(!isOpen),
    /** Leaves the focus where it goes. */
    hide: () => setOpen(false),
    close: () => {
      setOpen(false);
      button.current?.focus();
    },
    /** For the element around both. */
    onFocusOut: (event: FocusEvent) => {
      const around = event.currentTarget as Element;
      if (!around.contains(event.relatedTarget as Node | null)) setOpen(false);
    },
  };
}
