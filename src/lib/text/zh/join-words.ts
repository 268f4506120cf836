const chinese = '[\\u3400-\\u9fff]';
const latin = '[A-Za-z0-9]';
const seam = new RegExp(`^(${chinese}${latin}|${latin}${chinese})$`);

/** Parts of a sentence that may be Chinese or Latin: a space stands where one meets the other. */
export function joinWords(...parts: readonly string[]): string {
  return parts.reduce((text, part) => {
    const meets = `${text.at(-1) ?? ''}${part.at(0) ?? ''}`;
    return seam.test(meets) ? `${text} ${part}` : text + part;
  }, '');
}
