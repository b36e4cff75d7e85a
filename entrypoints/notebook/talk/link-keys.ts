// How keys are written on this machine.

const isMac = /Mac|iP/.test(navigator.platform);

/** "Ctrl K", or "⌘K" on a Mac. */
export const nameKey = (letter: string): string => (isMac ? `⌘${letter}` : `Ctrl ${letter}`);
