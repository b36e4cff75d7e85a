// Finds elements by role and name inside the page, as puppeteer's `::-p-aria` does by the browser's own accessibility tree: Firefox's
// protocol looks that up too slowly, and not at all in a page of an extension that was loaded anew (seen with Firefox 153).
import { Puppeteer } from "puppeteer-core";

/**
 * Runs in the page, so it uses nothing from here.
 * @param selector what stands between the brackets of `::-p-aria(...)`: `[name="Add"][role="button"]`, or a name alone
 */
function findAll(root: Node, selector: string): Element[] {
  const [, role] = /\[role="([^"]*)"\]/.exec(selector) ?? [];
  const [, said] = /\[name="([^"]*)"\]/.exec(selector) ?? [];
  const name = said ?? (role === undefined ? selector : undefined);
  const tidy = (text: string) => text.replace(/\s+/g, " ").trim();

  const readRole = (element: Element): string => {
    const own = element.getAttribute("role");
    if (own) return own;
    if (element instanceof HTMLInputElement) {
      if (/^(?:checkbox|radio|button)$/.test(element.type)) return element.type;
      return element.hasAttribute("list") ? "combobox" : element.type === "search" ? "searchbox" : "textbox";
    }
    const roles: Record<string, string> = { BUTTON: "button", A: "link", TEXTAREA: "textbox", SELECT: "combobox" };
    return roles[element.tagName] ?? "";
  };
  const readText = (node: Node): string => {
    if (node instanceof Element) {
      if (node.getAttribute("aria-hidden") === "true") return "";
      const label = node.getAttribute("aria-label") ?? node.getAttribute("alt");
      if (label !== null) return label;
    }
    return node.childNodes.length > 0 ? [...node.childNodes].map(readText).join("") : (node.nodeValue ?? "");
  };
  const readName = (element: Element): string => {
    const labelled = (element.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean);
    const referred = labelled.map((id) => document.getElementById(id)).filter((found) => found !== null);
    if (referred.length > 0) return referred.map(readText).join(" ");
    if (element.hasAttribute("aria-label")) return element.getAttribute("aria-label") ?? "";
    const labels = "labels" in element ? [...((element.labels as NodeListOf<Element> | null) ?? [])] : [];
    if (labels.length > 0) return labels.map(readText).join(" ");
    return readText(element) || (element.getAttribute("title") ?? element.getAttribute("placeholder") ?? "");
  };

  // What lies behind a modal dialog, or is hidden from screen readers, is in no accessibility tree.
  const modal = [...document.querySelectorAll("dialog:modal")].at(-1);
  const isInTree = (element: Element) =>
    (!modal || modal.contains(element)) && !element.closest("[aria-hidden=true], [inert]") && element.checkVisibility();

  const all = root instanceof Element || root instanceof Document ? [...root.querySelectorAll("*")] : [];
  return all.filter(
    (element) =>
      (role === undefined ? readRole(element) !== "" : readRole(element) === role) &&
      (name === undefined || tidy(readName(element)) === tidy(name)) &&
      isInTree(element),
  );
}

export function findByName(): void {
  if (Puppeteer.customQueryHandlerNames().includes("named")) return;
  Puppeteer.registerCustomQueryHandler("named", { queryAll: findAll });
}
