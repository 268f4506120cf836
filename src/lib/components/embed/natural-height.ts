import type { Drawing } from '$lib/layout';

interface FrameSizes {
  readonly drawing: Pick<Drawing, 'width' | 'height' | 'moduleScale'>;
  readonly pictureWidth: number;
  readonly noticeHeight: number;
  readonly barHeight: number;
  /** 0 where there are no maps. */
  readonly mapsHeight: number;
  readonly frameWidth: number;
}

/** From here on maps stand beside the drawing; EmbedFrame's style sheet says the same. */
const besideFrom = 760;
/** Beyond the scale at which every op is written out in full, so that rounding does not fall short of it. */
const largestShare = 1.05;
/** Hundreds of maps are scrolled: no page wants a frame of several screens. */
const mostMaps = 640;
const padding = 8;

/**
 * Height that shows everything at the frame's width, in CSS pixels. It does not depend on the height that the frame has:
 * a host that follows it comes to rest.
 */
export function naturalHeight(sizes: FrameSizes): number {
  const { drawing, pictureWidth, noticeHeight, barHeight, mapsHeight, frameWidth } = sizes;
  const width = Math.min(
    pictureWidth - padding,
    drawing.width * drawing.moduleScale * largestShare
  );
  const picture = (Math.max(0, width) * drawing.height) / drawing.width + padding;
  const maps = Math.min(mapsHeight, mostMaps);
  const middle = frameWidth >= besideFrom ? Math.max(picture, maps) : picture + maps;
  return Math.ceil(noticeHeight + middle + barHeight);
}
