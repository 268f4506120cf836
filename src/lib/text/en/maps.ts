import { formatPair, type Pair } from '../../network';
import {
  robustShare,
  weakShare,
  type ChannelOrder,
  type Loudness,
  type RampName,
  type ScaleKind
} from '../../tensors';
import { mark, type MarkedText } from '../marked';
import {
  countOf,
  forms,
  nameOrder,
  orderRule,
  partOf,
  place,
  speakChannel,
  type Channel,
  type Noun,
  type Part
} from './map-names';
import { numbers } from './numbers';

interface Cell {
  readonly row: number;
  readonly column: number;
}

const percentile = `${robustShare * 100}th percentile`;

interface Range {
  readonly firstChannel: number;
  readonly count: number;
}

interface Pinned {
  readonly at: string;
  readonly channel: number;
}

/** A colour scale: what it spans, and of which channel where each has its own. */
interface Scale {
  readonly kind: ScaleKind;
  readonly ramp: RampName;
  readonly floor: number | null;
  /** Whether any value is beyond its ends. */
  readonly isExceeded: boolean;
  readonly noun: Noun;
  readonly channel: number;
}

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
  controls: 'Order and scale',
  scale: 'Colour scale',
  scales: {
    robust: `${robustShare * 100}% of values`,
    tensor: 'all values',
    channel: (noun: Noun) => `per ${noun}`,
    log: 'logarithmic'
  },
  order: 'Order',
  nameOrder,
  /** By what an order ranks; nothing to say of the tensor's own. */
  orderRule,
  silent: (silent: number, total: number) =>
    `${numbers.count(silent)} of ${numbers.count(total)} ${numbers.plural(silent, { one: 'is', other: 'are' })} silent on this photo.`,
  /** The same, where there is room for a number alone. */
  silentBrief: (silent: number) => `${numbers.count(silent)} silent`,
  allSilent: (noun: Noun) => `There is nothing but zeros in any ${noun}.`,
  showSilent: 'Show them',
  foldSilent: 'Fold them away',
  silentGroup: 'Silent',
  loudness: {
    silent: 'silent: nothing but zeros',
    weak: `weak: below ${numbers.wholeShare(weakShare)} of the scale’s top`,
    heard: ''
  } satisfies Record<Loudness, string>,
  untrained: 'These values come from untrained weights.',

  /** Why there are no maps yet. */
  notRun: 'No photo has run through the network yet.',
  cancelled: 'The run was cancelled before it came to this op. Run the photo again for its maps.',
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
  group: (noun: Noun, { firstChannel, count }: Range, shown: number) => {
    const range = `${countOf(noun, count)}, ${firstChannel} to ${firstChannel + count - 1}`;
    return shown === count ? range : `${range}, ${numbers.count(count - shown)} silent`;
  },
  rankedGroup: (noun: Noun, count: number) => countOf(noun, count),
  all: (noun: Noun, shown: number, total: number) =>
    shown === total
      ? `All ${countOf(noun, total)}`
      : `${numbers.count(shown)} of ${countOf(noun, total)}`,
  gridKeys: (noun: Noun) => `Arrow keys move between ${forms[noun].other}. Enter opens one.`,
  highest: (noun: Noun, shown: number, total: number) =>
    `Highest ${numbers.count(shown)} of ${countOf(noun, total)}`,

  /** What the colours span. */
  caption: captionOf,
  /** Every channel has a scale of its own, of which one is shown. */
  ownScale: ({ noun, channel }: Pick<Scale, 'noun' | 'channel'>) =>
    `range of ${noun} ${channel} alone; every ${noun} has its own`,
  above: (share: number) => `${numbers.share(share)} above`,
  below: (share: number) => `${numbers.share(share)} below`,
  zeros: (share: number, hasRelu: boolean) =>
    `${numbers.wholeShare(share)} zeros${hasRelu && share > 0 ? ' (ReLU)' : ''}`,
  /** Over all channels that are shown in one scale. */
  zerosOfAll: (share: number, hasRelu: boolean) =>
    `${numbers.wholeShare(share)} of all values are 0${hasRelu && share > 0 ? ' (ReLU)' : ''}`,
  /** A picture of how often each value occurs. */
  histogram: (fullest: { readonly from: string; readonly to: string } | null) =>
    fullest
      ? `How often values other than 0 occur: most often from ${fullest.from} to ${fullest.to}`
      : 'How often values other than 0 occur: there are none',

  goTo: 'Go to',
  goToChannel: (noun: Noun) => `Go to ${noun}`,
  noSuch: (noun: Noun, asked: string, count: number) =>
    `There is no ${noun} ${asked}: they run from 0 to ${count - 1}.`,
  /** Which branches of a module, or inputs of another concat, are shown. */
  parts: { branches: 'Branch', inputs: 'From' },
  allParts: 'all',
  part: (name: string) => name.replace(/^Branch_/, ''),
  thumbnails: `In the drawing, each picture is the mean over all channels of an op, coloured up to the ${percentile} of its own cells.`,
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
  overPhoto: 'Over the photo',
  cellPlaces: (stride: Pair) =>
    `Each cell lies around the centre of what it sees and is one stride wide, ${formatPair(stride)} pixels of the photo. The outline is what the cell that is read can see.`,
  channelKeys: (noun: Noun, areLettersOn: boolean) =>
    `Arrow keys read values, ${areLettersOn ? `P and N change the ${noun}, ` : ''}Esc closes.`,

  /** Maps kept in sight while the reader walks on. */
  pins: {
    title: 'Pinned maps',
    pin: 'Pin',
    unpin: 'Unpin',
    unpinAll: 'Unpin all',
    unpinOf: (pin: Pinned, photo: string) => `Unpin ${nameOfPin(pin)}, ${photo}`,
    full: (most: number) =>
      `${most} maps are pinned, which is all there is room for. Unpin one first.`,
    name: nameOfPin,
    picture: (pin: Pinned, photo: string) => `Map of ${nameOfPin(pin)}, ${photo}`,
    run: (photo: string) => `Needs a run of: ${photo}. Run it`,
    coming: 'Being computed…',
    ownAbsent: 'Needs a photo of yours that is not on this page.',
    notInNetwork: 'This network has no such map.'
  },

  save: (part: Part) => `Save ${partOf(part)}`,
  savePicture: (part: Part) => `PNG: save ${partOf(part)} as a picture`,
  saveValues: (part: Part) => `.npy: save ${partOf(part)} as float32 values`,
  pictureFailed: 'The browser could not make this picture. Close other pages and try again.',

  /** In a saved picture, which shows nothing else of the page. */
  figure: {
    subtitle({ height, width, channels, noun, scale, order, isUntrained }: FigureFacts): string {
      const ranked = order.kind === 'computed' ? '' : `, ${nameOrder(order, noun)}`;
      const subtitle = `${height}×${width}×${channels}, colour scale ${figureScales[scale]}${ranked}`;
      return isUntrained ? `${subtitle}, UNTRAINED weights` : subtitle;
    },
    heading: (noun: Noun, name: string, count: number) =>
      name === '' ? countOf(noun, count) : `${name}, ${countOf(noun, count)}`,
    /** At the ends of the colour bar, where every channel has its own. */
    ownMin: 'own min',
    ownMax: 'own max'
  }
};

interface FigureFacts {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly noun: Noun;
  readonly scale: ScaleKind;
  readonly order: ChannelOrder;
  readonly isUntrained: boolean;
}

const figureScales: Readonly<Record<ScaleKind, string>> = {
  robust: `up to the ${percentile}`,
  tensor: 'shared over the tensor',
  channel: 'per channel',
  log: 'logarithmic'
};

function captionOf({ kind, ramp, floor, isExceeded, noun, channel }: Scale): string {
  if (kind === 'channel') return `range of ${noun} ${channel} alone`;
  const sides = ramp === 'diverging' ? ', alike on both sides of 0' : '';
  if (floor !== null) return `logarithmic from ${numbers.value(floor)} up${sides}`;
  return kind === 'robust' && isExceeded
    ? `top is the ${percentile} of the tensor${sides}`
    : `range of the whole tensor${sides}`;
}

function nameOfPin({ at, channel }: Pinned): string {
  return `${at} · ${channel}`;
}
