// The address that opens a message with the post in it. Opening it is left to the screens.

/**
 * Characters. No standard names a limit; Internet Explorer's 2,083 for any address is what Windows still hands to mail
 * programs, and some take a little less.
 */
const longest = 1800;

/**
 * A mailto address (RFC 6068) with the text as the message, or with `instead` where that would be too long for mail programs.
 * @param text the message; its line ends become those of mail
 */
export function mailAddress(subject: string, text: string, instead: string): { address: string; isWhole: boolean } {
  const address = encode(subject, text);
  if (address.length <= longest) return { address, isWhole: true };
  return { address: encode([...subject].slice(0, 100).join(""), instead), isWhole: false };
}

function encode(subject: string, text: string): string {
  const lines = text.toWellFormed().replace(/\r?\n/g, "\r\n");
  return `mailto:?subject=${encodeURIComponent(subject.toWellFormed())}&body=${encodeURIComponent(lines)}`;
}
