// Bytes as text and back. Uint8Array's own toBase64 came to browsers in 2025 and is not in every Node that runs the scripts.

/** Small enough for a function's arguments in every engine. */
const chunk = 0x8000;

/** Base64 with "+", "/" and padding (RFC 4648, section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += chunk) {
    text += String.fromCharCode(...bytes.subarray(start, start + chunk));
  }
  return btoa(text);
}

/** @throws DOMException for text that is no base64 */
export function decodeBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
