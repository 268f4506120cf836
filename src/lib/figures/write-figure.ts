import { drawCaption } from './draw-caption';
import { drawNetwork } from './draw-network';
import type { Figure } from './figure';
import { group, rect } from './mark';
import { writeSvg } from './write-svg';

/** Pixels. */
const margin = 14;
const captionGap = 6;
const narrowestCaption = 420;

/** A picture that stands on its own, and its size in pixels. */
export interface WrittenFigure {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Of the drawing in it: where it begins, and how many pixels a unit has. */
  readonly drawn: { readonly x: number; readonly y: number; readonly scale: number };
}

/** The drawing with its caption below it. */
export function writeFigure(figure: Figure): WrittenFigure {
  const { drawing, caption } = figure;
  const { marks, palette, scale } = drawNetwork(figure);
  const room = Math.max(drawing.width * scale, narrowestCaption);
  const captionTop = margin + drawing.height * scale + captionGap;
  const words = drawCaption(caption, { width: room, palette });
  const width = Math.ceil(room + 2 * margin);
  const height = Math.ceil(captionTop + words.height + margin / 2);
  const svg = writeSvg(figure, { width, height }, [
    rect({ x: 0, y: 0, width, height }, { fill: palette.named('paper') }),
    group({ transform: `translate(${margin} ${margin}) scale(${scale})` }, marks),
    group({ transform: `translate(${margin} ${captionTop.toFixed(2)})` }, words.marks)
  ]);
  return { svg, width, height, drawn: { x: margin, y: margin, scale } };
}
