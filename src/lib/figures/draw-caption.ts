import type { FigureCaptionText } from './figure';
import { text, type Mark } from './mark';
import type { Palette } from './theme';
import { wrapText } from './wrap-text';

/** Pixels. */
const titleSize = 15;
const lineSize = 12;
const lineHeight = 17;

/** A caption in pixels, its top left at the origin. */
export interface DrawnCaption {
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Title, sentences and address, one under the other, none wider than the room. */
export function drawCaption(
  { title, lines, address }: FigureCaptionText,
  { width, palette }: { width: number; palette: Palette }
): DrawnCaption {
  const marks: Mark[] = [];
  let baseline = 0;
  const write = (content: string, step: number, attributes: Mark['attributes']) => {
    baseline += step;
    marks.push(text(content, { x: 0, y: baseline, ...attributes }));
  };
  const head = { 'font-size': titleSize, 'font-weight': 600, fill: palette.named('ink') };
  for (const line of wrapText(title, titleSize, width)) write(line, 20, head);
  for (const sentence of [...lines, address]) {
    const attributes = {
      'font-size': lineSize,
      fill: palette.named(sentence === address ? 'accent' : 'ink-soft')
    };
    for (const line of wrapText(sentence, lineSize, width)) write(line, lineHeight, attributes);
  }
  return { height: baseline + 6, marks };
}
