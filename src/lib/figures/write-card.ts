import { estimateTextWidth } from '../layout';
import { drawNetwork } from './draw-network';
import type { Figure } from './figure';
import { group, rect, text } from './mark';
import type { WrittenFigure } from './write-figure';
import { writeSvg } from './write-svg';

/** What sites that show a link ask for, in pixels. */
const width = 1200;
const height = 630;
const margin = 40;
const titleSize = 46;
const lineSize = 24;
const drawingTop = 150;

/** The drawing as a card that goes with a link: large letters, and what a thumbnail can show of the drawing. */
export function writeCard(figure: Figure): WrittenFigure {
  const { drawing, caption } = figure;
  const { marks, palette } = drawNetwork(figure);
  const room = { width: width - 2 * margin, height: height - drawingTop - margin };
  const scale = Math.min(room.width / drawing.width, room.height / drawing.height);
  const x = margin + (room.width - drawing.width * scale) / 2;
  const y = drawingTop + (room.height - drawing.height * scale) / 2;
  const write = (content: string, baseline: number, size: number, colour: 'ink' | 'ink-soft') => {
    const fitted = Math.min(size, (size * room.width) / estimateTextWidth(content, size));
    return text(content, {
      x: margin,
      y: baseline,
      'font-size': fitted,
      'font-weight': colour === 'ink' ? 600 : null,
      fill: palette.named(colour)
    });
  };
  const [firstLine = ''] = caption.lines;
  const svg = writeSvg(figure, { width, height }, [
    rect({ x: 0, y: 0, width, height }, { fill: palette.named('paper') }),
    write(caption.title, margin + 38, titleSize, 'ink'),
    write(firstLine, margin + 80, lineSize, 'ink-soft'),
    group(
      { transform: `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(4)})` },
      marks
    )
  ]);
  return { svg, width, height, drawn: { x, y, scale } };
}
