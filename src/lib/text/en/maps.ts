import type { ChannelFigures } from '../../tensors';
import { mark, type MarkedText } from '../marked';
import { numbers } from './numbers';

/** What one entry of the last axis is called. */
type Noun = 'channel' | 'class';

/** One channel of an output. */
interface Channel {
  readonly noun: Noun;
  readonly channel: number;
  /** What the channel comes from: one input of a concat; nameless where nothing is concatenated. */
  readonly group: { readonly name: string; readonly firstChannel: number; readonly count: number };
}

/** One channel of an output, or all of them. */
interface Part {
  readonly noun: Noun;
  readonly channel: number | null;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

const forms = {
  channel: { one: 'channel', other: 'channels' },
  class: { one: 'class', other: 'classes' }
} satisfies Record<Noun, { one: string; other: string }>;

const scales = { tensor: 'shared over the tensor', channel: 'per channel' };

/** Feature maps, their channels, values and files. */
export const maps = {
  title: 'Feature maps',
  maps: (count: number, height: number, width: number): MarkedText<'figure'> => [
    mark('figure', numbers.count(count)),
    ` ${numbers.plural(count, { one: 'map', other: 'maps' })} of `,
    mark('figure', `${height}×${width}`)
  ],
  values: (count: number, noun: Noun): MarkedText<'figure'> => [
    mark('figure', numbers.count(count)),
    ` ${numbers.plural(count, { one: 'value', other: 'values' })}, ${forms[noun].other} 0 to ${numbers.count(count - 1)}`
  ],
  scale: 'Colour scale',
  scales,
  untrained: 'These values come from untrained weights.',

  /** Why there are no maps yet. */
  notRun: 'No photo has run through the network yet.',
  runPhoto: 'Run the photo',
  computing: 'Computing these maps…',
  progress: 'Ops computed',
  done: (done: number, total: number) => `${done} of ${total} ops`,
  tryAgain: 'Try again',

  name: ({ noun, channel }: Pick<Channel, 'noun' | 'channel'>) =>
    `${noun === 'class' ? 'Class' : 'Channel'} ${channel}`,
  place,
  channel: speakChannel,
  figures: { value: 'value', min: 'min', max: 'max', mean: 'mean', zeros: 'zeros' },
  group: (noun: Noun, firstChannel: number, count: number) =>
    `${countOf(noun, count)}, ${firstChannel} to ${firstChannel + count - 1}`,
  all: (noun: Noun, count: number) => `All ${countOf(noun, count)}`,
  gridKeys: (noun: Noun) => `Arrow keys move between ${forms[noun].other}. Enter opens one.`,
  highest: (noun: Noun, shown: number, total: number) =>
    `Highest ${numbers.count(shown)} of ${countOf(noun, total)}`,

  /** What the colours' range belongs to. */
  rangeOfTensor: (noun: Noun) => `range of the whole tensor, shared by all ${forms[noun].other}`,
  rangeOfChannel: ({ noun, channel }: Pick<Channel, 'noun' | 'channel'>) =>
    `range of ${noun} ${channel} alone`,
  rangeOfEach: ({ noun, channel }: Pick<Channel, 'noun' | 'channel'>) =>
    `range of ${noun} ${channel} alone; every ${noun} has its own`,
  colours: (least: string, most: string) => `Colours run from ${least} to ${most}`,

  previous: 'Previous',
  previousOf: (noun: Noun) => `Previous ${noun}`,
  next: 'Next',
  nextOf: (noun: Noun) => `Next ${noun}`,
  allOf: (noun: Noun) => `All ${forms[noun].other}`,
  picture: ({ noun, channel }: Pick<Channel, 'noun' | 'channel'>, height: number, width: number) =>
    `Values of ${noun} ${channel}, ${height} rows by ${width} columns`,
  at: (value: string, { row, column }: Cell): MarkedText<'value'> => [
    mark('value', value),
    ` at row ${row}, column ${column}`
  ],
  cell: ({ row, column }: Cell, value: string) => `row ${row}, column ${column}: ${value}`,
  overPhoto: 'Over the photo, stretched edge to edge',
  channelKeys: (noun: Noun, areLettersOn: boolean) =>
    `Arrow keys read values, ${areLettersOn ? `P and N change the ${noun}, ` : ''}Esc closes.`,

  save: (part: Part) => `Save ${partOf(part)}`,
  savePicture: (part: Part) => `PNG: save ${partOf(part)} as a picture`,
  saveValues: (part: Part) => `.npy: save ${partOf(part)} as float32 values`,
  pictureFailed: 'The browser could not make this picture. Close other pages and try again.',

  /** In a saved picture, which shows nothing else of the page. */
  figure: {
    subtitle({ height, width, channels, scale, isUntrained }: FigureFacts): string {
      const subtitle = `${height}×${width}×${channels}, colour scale ${scales[scale]}`;
      return isUntrained ? `${subtitle}, UNTRAINED weights` : subtitle;
    },
    heading: (noun: Noun, name: string, count: number) => `${name}, ${countOf(noun, count)}`,
    /** At the ends of the colour bar, where every channel has its own. */
    ownMin: 'own min',
    ownMax: 'own max'
  }
};

interface FigureFacts {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly scale: keyof typeof scales;
  readonly isUntrained: boolean;
}

function countOf(noun: Noun, count: number): string {
  return `${numbers.count(count)} ${numbers.plural(count, forms[noun])}`;
}

function partOf({ noun, channel }: Part): string {
  return channel === null ? `all ${forms[noun].other}` : `${noun} ${channel}`;
}

/** Where a channel comes from, or how many there are where nothing is concatenated. */
function place({ noun, channel, group }: Channel): string {
  const { name, firstChannel, count } = group;
  return name === ''
    ? `of ${countOf(noun, count)}`
    : `${name}, index ${channel - firstChannel} of ${count}`;
}

/** One channel of `total` as a screen reader says it. */
function speakChannel(question: Channel, total: number, figures: ChannelFigures): string {
  const { noun, channel, group } = question;
  const origin = group.name === '' ? '' : `, ${place(question)}`;
  const lead = `${noun} ${channel} of ${total}${origin}`;
  if (figures.kind === 'single') return `${lead}: ${numbers.value(figures.value)}`;
  const { min, max, mean, zeroShare } = figures;
  return `${lead}, min ${numbers.value(min)}, max ${numbers.value(max)}, mean ${numbers.value(mean)}, ${numbers.wholeShare(zeroShare)} zeros`;
}
