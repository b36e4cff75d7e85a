// Text that stands for bytes. Uint8Array's own fromBase64 came to browsers in 2025 and is not in every Node that runs the scripts.

/**
 * @param text base64 with "+", "/" and padding (RFC 4648, section 4)
 * @throws DOMException for text that is no base64
 */
export function decodeBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
