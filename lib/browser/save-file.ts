// Hands a file to the person: the downloads folder or the clipboard.

/**
 * Downloads a file under its name.
 * @param type its media type; Chromium renames a Markdown file without one to .txt (seen 2026-11)
 */
export function saveFile(name: string, content: string | Uint8Array | Blob, type: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download reads the address after the click; a minute is longer than it takes to start.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
