/** No line breaks inside a sum: from the last row `64 +` at the end of a line reads like a mistake. */
export function keepSumsWhole(caption: string): string {
  return caption.replace(/ ([+−×/=]) /g, '\u00a0$1\u00a0');
}
