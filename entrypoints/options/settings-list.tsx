// A page of settings: sections with their links at the side, rows with a label, a line of help and a control.
import type { IconNode } from "lucide";
import type { ComponentChildren } from "preact";
import { Badge } from "@/components/controls/badge.tsx";
import { Icon } from "@/components/controls/icon.tsx";
import { t } from "@/lib/browser/words.ts";
import "./settings-list.css";

export interface SettingsSection {
  id: string;
  title: string;
  icon: IconNode;
  content: ComponentChildren;
}

/** Does something and says what came of it; nothing where the change shows by itself. */
export type Act = (work: () => Promise<string | undefined>) => void;

interface RowProps {
  /** Absent where the help is all there is. */
  label?: string;
  help?: string;
  /** The id of the control that the label names. */
  htmlFor?: string;
  children?: ComponentChildren;
}

export function SettingsRow({ label, help, htmlFor, children }: RowProps) {
  const words = (
    <>
      {label && <b>{label}</b>}
      {help && <small>{help}</small>}
    </>
  );
  return (
    <div class="settings-row">
      {htmlFor ? (
        <label class="settings-row-words" for={htmlFor}>
          {words}
        </label>
      ) : (
        <div class="settings-row-words">{words}</div>
      )}
      {children}
    </div>
  );
}

interface Props {
  sections: SettingsSection[];
  /** The section whose link was followed last. */
  chosen?: string;
  /** What is under way. */
  work?: ComponentChildren;
  /** What came of an action. */
  notice?: ComponentChildren;
}

export function SettingsPage({ sections, chosen = sections[0]?.id, work, notice }: Props) {
  return (
    <div class="settings">
      <nav class="settings-nav" aria-label={t("settings")}>
        <div class="settings-brand">
          <Badge />
          {t("appName")}
        </div>
        {sections.map(({ id, title, icon }) => (
          <a key={id} href={`#${id}`} aria-current={id === chosen ? "true" : undefined}>
            <Icon of={icon} />
            {title}
          </a>
        ))}
      </nav>
      <main class="settings-main">
        <h1 class="visually-hidden">{t("settings")}</h1>
        {work}
        <div class="settings-news" role="status">
          {notice}
        </div>
        {sections.map(({ id, title, content }) => (
          <section key={id} id={id} class="settings-section" aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{title}</h2>
            <div class="settings-card">{content}</div>
          </section>
        ))}
      </main>
    </div>
  );
}
