// What is true of every web address: whether it is one (only such become links and pictures), whose host it has, and which part
// of it only tracks. What the addresses of one site tell is left to lib/sites.

/** Parameters that name where a visitor came from and never change the page (the vendors' own documentation). */
const tracking =
  /^(utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|si|ref_src|ref_url|mc_cid|mc_eid|_hsenc|_hsmi|__hs\w+|mkt_tok|vero_id|oly_anon_id|oly_enc_id|_ga|_gl|s_cid|trk|trackingid|cmpid|ncid|pk_\w+|mtm_\w+)$/i;

/** Whether a text is one http or https address; "javascript:", "https://" and words around an address are not. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

/** Whether the host is the domain itself or lies under it; "notvimeo.com" is not under "vimeo.com". */
export function isUnder(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** A part of an address as it reads; as it stands where its per cent signs encode nothing. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address without parameters that only track; the others are kept letter by letter. */
export function withoutTrackers(address: string): string {
  const url = new URL(address);
  const kept = url.search
    .slice(1)
    .split("&")
    .filter((pair) => pair !== "" && !tracking.test(pair.split("=")[0] ?? ""));
  url.search = kept.length > 0 ? `?${kept.join("&")}` : "";
  return url.href;
}

/** The same without a place inside the page; routes (`#/...`, `#!...`) stay. */
export function withoutTracking(address: string): string {
  const url = new URL(withoutTrackers(address));
  if (!/^#[/!]/.test(url.hash)) url.hash = "";
  return url.href;
}
