import { viridisRamp } from '../tensors';
import type { AtlasLayout } from './atlas-layout';
import { paintAtlas, type BakedAtlas } from './paint-atlas';
import { paintBlock, type PaintContext } from './paint-block';

/** Everything a saved picture says about itself. Colours are CSS colours. */
export interface FigureCaption {
  readonly title: string;
  readonly subtitle: string;
  /** At the ends of the colour bar. */
  readonly range: { readonly min: string; readonly max: string };
  readonly headings: readonly { readonly text: string; readonly colour: string }[];
  readonly ink: string;
  readonly paper: string;
  readonly fontFamily: string;
}

/** CSS pixels */
const margin = 16;
const captionHeight = 64;

/** Size in device pixels of a figure around an atlas. */
export function measureFigure(layout: AtlasLayout): { width: number; height: number } {
  const { pixelRatio } = layout;
  return {
    width: layout.width + Math.ceil(2 * margin * pixelRatio),
    height: layout.height + Math.ceil((2 * margin + captionHeight) * pixelRatio)
  };
}

/** All channels with a title, the names of the groups and a colour bar with its numbers: a picture for a slide. */
export function paintFigure(
  context: PaintContext,
  atlas: BakedAtlas,
  { layout, caption }: { readonly layout: AtlasLayout; readonly caption: FigureCaption }
): void {
  const { pixelRatio } = layout;
  const px = (length: number) => Math.round(length * pixelRatio);
  const { width, height } = measureFigure(layout);
  context.fillStyle = caption.paper;
  context.fillRect(0, 0, width, height);

  context.fillStyle = caption.ink;
  context.textBaseline = 'alphabetic';
  context.font = `600 ${px(16)}px ${caption.fontFamily}`;
  context.fillText(caption.title, px(margin), px(margin + 14));
  context.font = `${px(12)}px ${caption.fontFamily}`;
  context.fillText(caption.subtitle, px(margin), px(margin + 34));
  paintColourBar(context, caption, px);

  context.translate(px(margin), px(margin + captionHeight));
  for (const [index, heading] of caption.headings.entries()) {
    const top = layout.groups[index].headingTop;
    context.fillStyle = heading.colour;
    context.fillRect(0, top + px(12), px(18), px(10));
    context.fillStyle = caption.ink;
    context.fillText(heading.text, px(24), top + px(21));
  }
  paintAtlas(context, atlas, layout);
  context.resetTransform();
}

function paintColourBar(
  context: PaintContext,
  { range }: FigureCaption,
  px: (length: number) => number
): void {
  const baseline = px(margin + 54);
  context.fillText(range.min, px(margin), baseline);
  const left = px(margin) + Math.ceil(context.measureText(range.min).width) + px(8);
  const box = { x: left, y: baseline - px(10), width: px(160), height: px(10) };
  paintBlock(context, { width: viridisRamp.length / 4, height: 1, data: viridisRamp }, { to: box });
  context.fillText(range.max, left + box.width + px(8), baseline);
}
