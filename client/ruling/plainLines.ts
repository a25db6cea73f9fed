/** Text as it is published and compared: an editor's way to end lines is no change. */
export function plainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
