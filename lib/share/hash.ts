// A hash that is there at once: within a transaction nothing may be waited for, and what crypto.subtle hashes is.

/** 53 bits of a text: cyrb53, which is in the public domain. Tells texts apart, and is no protection against who wants two alike. */
export function hash53(text: string): number {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  const mix = (a: number, b: number) => Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  const high = mix(other, one);
  return (high & 0x1fffff) * 2 ** 32 + (mix(one, high) >>> 0);
}
