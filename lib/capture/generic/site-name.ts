// Tells a site's own name in other words: "EL PAÍS" is elpais.com, "Telegraph" is Telegraph.co.uk.

/** Letters and digits alone, without accents. */
function essence(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

/** A name without the ending of a domain, "Telegraph.co.uk". */
function withoutDomain(name: string): string {
  return name
    .trim()
    .replace(/^www\./i, "")
    .replace(/(?:\.(?:co|com|org|net|ac|gov))?\.[a-z]{2,6}$/i, "");
}

function isOneOf(text: string, names: string[]): boolean {
  const own = essence(text);
  return own.length > 1 && names.some((name) => essence(name) === own);
}

/** Whether a text is the name that the site calls itself by, or its host. A person's name may be part of a host. */
export function isSiteName(text: string, site: string, url: URL): boolean {
  const host = url.hostname.replace(/^www\./, "");
  if (isOneOf(text, [site, withoutDomain(site), host])) return true;
  // A domain in a name's place: "elpais.com" on politica.elpais.com.
  return withoutDomain(text) !== text.trim() && !/\s/.test(text.trim()) && host.endsWith(text.trim().toLowerCase());
}

/** The same, and also by a part of the host alone: "CNN" on edition.cnn.com. Only sure where the name stands beside
 * something else: "A talk | CNN", "Ann Clark, CNN". */
export function namesSite(text: string, site: string, url: URL): boolean {
  const labels = url.hostname.split(".").slice(0, -1);
  const own = labels.filter((label) => label.length > 2 && !["www", "com", "org", "net", "gov"].includes(label));
  return isSiteName(text, site, url) || isOneOf(text, own) || isOneOf(withoutDomain(text), own);
}
