// The server's log: a line of JSON for each event on standard error. It holds no contents: no text, no token, no key; a room is
// named by its id and a token by the one it is revoked by, neither of which opens anything.

/** Writes one line. */
export function log(event: string, about: Record<string, string | number> = {}): void {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), event, ...about })}\n`);
}

/**
 * What Hocuspocus and other libraries write by themselves goes into the log, without the messages of errors: that of JSON.parse
 * quotes what it could not read, which may be what somebody wrote.
 */
export function logLibraries(): void {
  const write = (...parts: unknown[]) => {
    const [first, ...rest] = parts;
    const error = parts.find((part) => part instanceof Error);
    const text = rest.length === 0 && first instanceof Error ? "" : String(first).slice(0, 300);
    log("library", { text, ...(error && { error: error.name }) });
  };
  for (const method of ["log", "info", "warn", "error"] as const) console[method] = write;
}
