// Which slide a key leads to in the strip: the one beside, five on, the ends, or the one whose number is typed.

const steps: Record<string, number> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageDown: 5,
  PageUp: -5,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The digits of one number follow each other within a second. */
const pause = 1000;

/** The digits typed last, and when, in milliseconds. */
export interface TypedDigits {
  digits: string;
  at: number;
}

/** The digits with one more; alone after a pause. */
export function typeDigit(before: TypedDigits, digit: string, now: number): TypedDigits {
  return { digits: now - before.at < pause ? before.digits + digit : digit, at: now };
}

function within(number: number, count: number): number {
  return Math.min(Math.max(number, 1), count);
}

/**
 * @param chosen the slide's number, 1-based; undefined for none
 * @param count how many slides there are
 * @returns the slide's number, or undefined for a key that does not move
 */
export function slideOfKey(key: string, chosen: number | undefined, count: number): number | undefined {
  const step = steps[key];
  return step === undefined ? undefined : within((chosen ?? 0) + step, count);
}

/** The slide of typed digits, the nearest one where there is none of that number. */
export function slideOfDigits({ digits }: TypedDigits, count: number): number {
  return within(Number(digits), count);
}
