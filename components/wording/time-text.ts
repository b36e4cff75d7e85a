// Places in a video as people write them, and back to seconds.

/** Seconds as people write them: "0:39", "12:34", "1:02:03". */
export function formatTime(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const two = (value: number) => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** "90", "1:30", "1:02:03" or "1h2m3s" as seconds, or undefined. */
export function readTime(text: string): number | undefined {
  const trimmed = text.trim();
  const colons = /^(?:(\d+):)?(\d{1,3}):([0-5]?\d)$/.exec(trimmed);
  if (colons) return Number(colons[1] ?? 0) * 3600 + Number(colons[2]) * 60 + Number(colons[3]);
  const units = /^(?:(\d+)h)?\s*(?:(\d+)m(?:in)?)?\s*(?:(\d+)s?)?$/.exec(trimmed);
  if (!units || trimmed === "") return undefined;
  return Number(units[1] ?? 0) * 3600 + Number(units[2] ?? 0) * 60 + Number(units[3] ?? 0);
}
