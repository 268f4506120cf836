import { shortScope } from '$lib/network';
import { layOutAtlas, measureFigure, paintFigure } from '$lib/paint';
import type { Numbers, PageText } from '$lib/text';
import { groupColour } from './channel-groups';
import type { PreparedMaps } from './prepare-maps';
import { encodePng } from '../ui/save-file';

/** CSS pixels and device pixels per CSS pixel: a slide's width, the same on every screen. */
const figureWidth = 960;
const figureRatio = 2;

interface FigureSetting {
  readonly host: HTMLElement;
  readonly text: PageText['maps'];
  readonly numbers: Numbers;
}

/** All channels of an op as a captioned PNG, in the theme that `host` stands in. */
export async function encodeFigure(
  prepared: PreparedMaps,
  { host, text, numbers }: FigureSetting
): Promise<Blob> {
  const { op, noun, ranges, groups, atlas, isUntrained } = prepared;
  const { height, width } = prepared.size;
  const layout = layOutAtlas({
    counts: groups.map(({ count }) => count),
    mapHeight: height,
    mapWidth: width,
    width: figureWidth,
    headingHeight: groups.length > 1 ? 30 : 0,
    pixelRatio: figureRatio
  });
  const canvas = document.createElement('canvas');
  Object.assign(canvas, measureFigure(layout));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2D context for the picture.');
  const range =
    ranges.kind === 'tensor'
      ? { min: numbers.value(ranges.range.min), max: numbers.value(ranges.range.max) }
      : { min: text.figure.ownMin, max: text.figure.ownMax };
  paintFigure(context, atlas, {
    layout,
    caption: {
      title: shortScope(op.scope),
      subtitle: text.figure.subtitle({ ...prepared.size, scale: ranges.kind, isUntrained }),
      range,
      headings:
        groups.length > 1
          ? groups.map((group) => ({
              text: text.figure.heading(noun, group.name, group.count),
              colour: resolveColour(host, groupColour(group))
            }))
          : [],
      ink: resolveColour(host, 'var(--ink)'),
      paper: resolveColour(host, 'var(--panel)'),
      fontFamily: getComputedStyle(host).fontFamily
    }
  });
  return encodePng(canvas);
}

/** A canvas knows no custom properties: ask the browser what the colour is here. */
function resolveColour(host: HTMLElement, colour: string): string {
  const probe = document.createElement('span');
  probe.style.color = colour;
  host.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return resolved;
}
