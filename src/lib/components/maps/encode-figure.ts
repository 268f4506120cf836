import { shortScope } from '$lib/network';
import { measureFigure, paintFigure, type FigureCaption } from '$lib/paint';
import { scaleOfChannel, sharesBeyond } from '$lib/tensors';
import type { Numbers, PageText } from '$lib/text';
import {
  hasHeadings,
  layOutArrangement,
  type Arrangement,
  type ShownGroup
} from './arrange-channels';
import { findMarks } from './find-marks';
import type { ChannelNoun } from './map-subject';
import { groupColour } from './channel-groups';
import type { PreparedMaps } from './prepare-maps';
import { resolveColour } from './resolve-colour';
import { encodePng } from '../ui/save-file';

/** CSS pixels and device pixels per CSS pixel: a slide's width, the same on every screen. */
const figureWidth = 960;
const figureRatio = 2;

interface FigureSetting {
  readonly arrangement: Arrangement;
  readonly host: HTMLElement;
  readonly text: PageText['maps'];
  readonly numbers: Numbers;
}

/** The channels shown of an op as a captioned PNG, in the theme that `host` stands in. */
export async function encodeFigure(
  prepared: PreparedMaps,
  { arrangement, host, text, numbers }: FigureSetting
): Promise<Blob> {
  const { op, noun, scale, order, groups: parts, size, atlas, isUntrained } = prepared;
  const layout = layOutArrangement(arrangement, {
    ...size,
    parts,
    room: figureWidth,
    pixelRatio: figureRatio
  });
  const canvas = document.createElement('canvas');
  Object.assign(canvas, measureFigure(layout));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2D context for the picture.');
  paintFigure(context, atlas, {
    layout,
    channels: arrangement.channels,
    marks: findMarks(arrangement, { parts, host }),
    caption: {
      title: shortScope(op.scope),
      subtitle: text.figure.subtitle({ ...size, noun, scale, order, isUntrained }),
      bar: describeBar(prepared, { text, numbers }),
      headings: hasHeadings(arrangement)
        ? arrangement.groups.map((group) => describeGroup(group, { host, text, noun }))
        : [],
      ink: resolveColour(host, 'var(--ink)'),
      paper: resolveColour(host, 'var(--panel)'),
      fontFamily: getComputedStyle(host).fontFamily
    }
  });
  return encodePng(canvas);
}

function describeGroup(
  { kind, part, channels }: ShownGroup,
  { host, text, noun }: Pick<FigureSetting, 'host' | 'text'> & { readonly noun: ChannelNoun }
): FigureCaption['headings'][number] {
  const name = kind === 'silent' ? text.silentGroup : (part?.name ?? '');
  return {
    text: text.figure.heading(noun, name, channels.length),
    colour: part === null ? 'transparent' : resolveColour(host, groupColour(part))
  };
}

function describeBar(
  { scales, atlas }: PreparedMaps,
  { text, numbers }: Pick<FigureSetting, 'text' | 'numbers'>
): FigureCaption['bar'] {
  const { ramp, range } = scaleOfChannel(scales, 0);
  if (scales.kind === 'channel') {
    const { ownMin: min, ownMax: max } = text.figure;
    return { ramp, min, max, below: null, above: null };
  }
  const { below, above } = sharesBeyond(atlas.counts);
  return {
    ramp,
    min: numbers.value(range.min),
    max: numbers.value(range.max),
    below: below > 0 ? text.below(below) : null,
    above: above > 0 ? text.above(above) : null
  };
}
