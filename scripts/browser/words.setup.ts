// The words of a screen that is drawn in a page no extension has opened: there the platform knows no catalogue, so its i18n is
// modelled over the same one.
const catalogue: Record<string, { message: string } | undefined> = await (
  await fetch("/_locales/en/messages.json")
).json();

const i18n = {
  getMessage: (key: string, values: string[] = []) =>
    (catalogue[key]?.message ?? "").replace(/\$(\d)/g, (_, number) => values[Number(number) - 1] ?? ""),
  getUILanguage: () => "en-US",
};

Object.assign(globalThis, { browser: { runtime: { id: "drawn" }, i18n } });
