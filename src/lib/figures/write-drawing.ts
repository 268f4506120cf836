import { drawNetwork } from './draw-network';
import type { Figure } from './figure';
import { writeMark, type Mark } from './mark';

/** What stands inside an `<svg>` of a page that says the rest itself. */
export interface WrittenDrawing {
  readonly title: string;
  readonly content: string;
  /** Of the `viewBox`, which begins at the origin. */
  readonly width: number;
  readonly height: number;
  /** Pixels per unit at which its smallest texts are read. */
  readonly scale: number;
}

/** The drawing alone, for paper: without a ground, without caption, and without what is told on pointing at a part. */
export function writeDrawing(figure: Figure): WrittenDrawing {
  const { drawing, caption } = figure;
  const { marks, scale } = drawNetwork(figure);
  return {
    title: caption.title,
    content: marks.map(bare).map(writeMark).join(''),
    width: Math.ceil(drawing.width),
    height: Math.ceil(drawing.height),
    scale
  };
}

function bare({ tag, attributes, content }: Mark): Mark {
  if (typeof content === 'string') return { tag, attributes, content };
  const kept = Object.entries(attributes).filter(([name]) => name !== 'data-scope');
  return {
    tag,
    attributes: Object.fromEntries(kept),
    content: content.filter((mark) => mark.tag !== 'title').map(bare)
  };
}
