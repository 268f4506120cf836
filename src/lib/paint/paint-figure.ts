import {
  paletteColour,
  paletteOf,
  rampSize,
  aboveEntry,
  belowEntry,
  type RampName
} from '../tensors';
import type { AtlasLayout } from './atlas-layout';
import { paintAtlas, type AtlasView, type BakedAtlas } from './paint-atlas';
import { paintBlock, type PaintContext } from './paint-block';

/** Everything a saved picture says about itself. Colours are CSS colours. */
export interface FigureCaption {
  readonly title: string;
  readonly subtitle: string;
  /** The colour bar: its ramp, what stands at its ends, and what to say of values beyond them; null where there are none. */
  readonly bar: {
    readonly ramp: RampName;
    readonly min: string;
    readonly max: string;
    readonly below: string | null;
    readonly above: string | null;
  };
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
  { caption, ...view }: AtlasView & { readonly caption: FigureCaption }
): void {
  const { layout } = view;
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
  paintAtlas(context, atlas, view);
  context.resetTransform();
}

function paintColourBar(
  context: PaintContext,
  { bar, ink }: FigureCaption,
  px: (length: number) => number
): void {
  const baseline = px(margin + 54);
  let left = px(margin);
  const write = (words: string) => {
    context.fillStyle = ink;
    context.fillText(words, left, baseline);
    left += Math.ceil(context.measureText(words).width) + px(8);
  };
  const mark = (entry: number, words: string | null) => {
    if (words === null) return;
    context.fillStyle = paletteColour(bar.ramp, entry);
    context.fillRect(left, baseline - px(10), px(10), px(10));
    left += px(16);
    write(words);
    left += px(8);
  };
  mark(belowEntry, bar.below);
  write(bar.min);
  const box = { x: left, y: baseline - px(10), width: px(160), height: px(10) };
  const ramp = paletteOf(bar.ramp).slice(4, 4 + rampSize * 4);
  paintBlock(context, { width: rampSize, height: 1, data: ramp }, { to: box });
  left += box.width + px(8);
  write(bar.max);
  left += px(8);
  mark(aboveEntry, bar.above);
}
