import type { Figure } from './figure';
import { escapeXml, writeMark, type Mark } from './mark';
import { figureFont } from './typeface';

/**
 * Marks as a file: shapes and texts in the colours of one theme. It runs no script and asks for no other file.
 * Attributes alone, and no style sheet but the typeface's: so every program that reads SVG shows the same.
 */
export function writeSvg(
  { caption, fontRules }: Figure,
  { width, height }: { readonly width: number; readonly height: number },
  content: readonly Mark[]
): string {
  const about = escapeXml([...caption.lines, caption.address].join(' '));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `role="img" font-family="${figureFont}" text-rendering="geometricPrecision" style="font-variant-numeric:tabular-nums">` +
    `<title>${escapeXml(caption.title)}</title><desc>${about}</desc>` +
    (fontRules === undefined ? '' : `<style>${fontRules}</style>`) +
    `${content.map(writeMark).join('')}</svg>\n`
  );
}
