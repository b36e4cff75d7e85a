// Every word on screen comes through here: typed keys into the one catalogue, public/_locales, by the platform's i18n.
import { browser } from "wxt/browser";
import type { MessageKey, Problem } from "@/lib/model/problem.ts";

type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/** The catalogue's text for a key, with `values` in the place of $1, $2, ... */
export function t(key: MessageKey, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(key as Parameters<typeof browser.i18n.getMessage>[0], values.map(String));
}

/** A text that depends on a number: the key's `_one`, `_other`, ... by the language's rules; $1 is the number. */
export function plural(key: PluralKey, count: number, ...values: (string | number)[]): string {
  const form = new Intl.PluralRules(language()).select(count);
  const text = t(`${key}_${form}` as MessageKey, count.toLocaleString(language()), ...values);
  return text || t(`${key}_other` as MessageKey, count.toLocaleString(language()), ...values);
}

/** The sentence of a problem. */
export function explain(problem: Problem): string {
  return t(problem.key, ...problem.values);
}

/** The language of the screens, a BCP 47 tag. */
export function language(): string {
  return browser.i18n.getUILanguage();
}
