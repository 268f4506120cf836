import type { RankedChannel } from '../../probes';
import { numbers } from './numbers';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Findings {
  readonly insideCells: number;
  readonly outsideCells: number;
  readonly spread: number;
  readonly stronger: number;
  readonly channels: number;
}

/** “What reacts here”: the channels that are stronger inside a box on the photo than outside. */
export const region = {
  title: 'What reacts here',
  lead: (channels: number) =>
    `Draw a box on the photo: which of the ${numbers.count(channels)} channels are stronger inside it than outside?`,
  box: ({ x, y, width, height }: Box) =>
    `Box of ${width}×${height} px at ${x}, ${y}; arrow keys move it, the numbers beside it size it`,
  photo: (alt: string) => `${alt}; with a box on it`,
  noPhoto: 'No photo',
  fields: {
    legend: 'Box, in pixels',
    x: 'From left',
    y: 'From top',
    width: 'Width',
    height: 'Height'
  },
  hint: 'Drag on the photo to draw the box, drag inside it to move it. With the keyboard, arrow keys move it.',
  noneInside: 'No cell of this map has its centre in the box. Make the box larger.',
  noneOutside:
    'The box holds the centre of every cell, so there is no outside. Make the box smaller.',
  flat: 'Every value of these maps is 0.',
  found: ({ stronger, channels }: Findings) =>
    `${numbers.count(stronger)} of ${numbers.count(channels)} channels are stronger inside.`,
  rule: ({ insideCells, outsideCells, spread }: Findings) =>
    `+x%: mean over the ${cells(insideCells)} whose centres lie in the box, minus mean over the other ${numbers.count(outsideCells)}, as a share of ${numbers.value(spread)}, which 99.5% of this tensor’s values do not exceed. Each small map has its own colours, from its lowest value to its highest.`,
  first: (shown: number, stronger: number) =>
    `The first ${numbers.count(shown)} of ${numbers.count(stronger)}`,
  channel: (channel: number) => `Channel ${channel}`,
  leadOf: ({ lead }: RankedChannel) => numbers.change(lead),
  means: ({ inside, outside }: RankedChannel) =>
    `${numbers.value(inside)} inside, ${numbers.value(outside)} outside`,
  open: ({ channel, inside, outside, lead }: RankedChannel) =>
    `Channel ${channel}, ${numbers.change(lead)}: ${numbers.value(inside)} inside, ${numbers.value(outside)} outside; open it`
};

function cells(count: number): string {
  return `${numbers.count(count)} ${numbers.plural(count, { one: 'cell', other: 'cells' })}`;
}
