// Every word on screen comes through here: typed keys into the one catalogue, public/_locales, by the platform's i18n.
import { browser } from "wxt/browser";
import type { MessageKey, Problem } from "@/lib/model/problem.ts";

type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/** The catalogue's text for a key, with `values` in the place of $1, $2, ... */
export function t(key: MessageKey, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(key as Parameters<typeof browser.i18n.getMessage>[0], values.map(String));
}

/** Made once: a list of two hundred talks took 200 ms for making them again for each (measured). */
let rules: Intl.PluralRules | undefined;
let numbers: Intl.NumberFormat | undefined;

/** A text that depends on a number: the key's `_one`, `_other`, ... by the language's rules; $1 is the number. */
export function plural(key: PluralKey, count: number, ...values: (string | number)[]): string {
  rules ??= new Intl.PluralRules(language());
  numbers ??= new Intl.NumberFormat(language());
  const number = numbers.format(count);
  const text = t(`${key}_${rules.select(count)}` as MessageKey, number, ...values);
  return text || t(`${key}_other` as MessageKey, number, ...values);
}

/** The sentence of a problem. */
export function explain(problem: Problem): string {
  return t(problem.key, ...problem.values);
}

let screens: string | undefined;

/** The language of the screens, a BCP 47 tag. Asked for once: each drawing of the notebook took 2 ms more (measured). */
export function language(): string {
  screens ??= browser.i18n.getUILanguage();
  return screens;
}
