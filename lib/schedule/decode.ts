// The text of a schedule file's bytes, in the encoding that the file says it has.

/** Whether the platform can decode it, by the labels of the Encoding standard (encoding.spec.whatwg.org). */
function decoderFor(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

/** An XML declaration names the encoding in ASCII, whatever the rest is in (XML 1.0, appendix F). */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(beginning)?.[1];
}

/** By the byte order mark, else the XML declaration, else UTF-8. */
export function decodeSchedule(content: ArrayBuffer): string {
  const bytes = new Uint8Array(content);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  // Behind UTF-8's mark none is found, since nothing may stand before it.
  const declared = declaredEncoding(bytes);
  return ((declared && decoderFor(declared)) || new TextDecoder()).decode(bytes);
}
