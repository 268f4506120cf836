import type { Against, CurvePoint, MapShift, OffPart } from '../../comparisons';
import { cells, kinds, moved, pictureB, pixels, turns } from './compare-pictures';
import type { Noun } from './map-names';
import { numbers } from './numbers';
import { photoFault } from './photo-faults';
import { photos } from './photos';
import { run } from './run';
import type { InferenceFault } from '../../inference';
import type { PhotoFault } from '../../photos';
import type { Misreading } from '../../weights';

const misread = {
  'pool-border': 'border of average pools',
  scaling: 'scaling of pixels'
} satisfies Record<Misreading, string>;

/** Comparing the run with a second pass: another picture, or parts switched off. */
export const compare = {
  heading: 'Compare the run with a second pass',
  /** Before anything is chosen. */
  intro:
    'A is the photo as it ran. Choose another picture as B, or set a part to 0, and see where the two part.',
  b: 'Picture B',
  kinds,
  whichPhoto: 'Which photo',
  openOwn: 'Open a second photo…',
  secondPhoto: 'Your second photo',
  amounts: {
    turn: 'Turned',
    right: 'Pixels to the right',
    down: 'Pixels down',
    percent: 'Per cent of each side',
    blur: 'Standard deviation, pixels',
    noise: 'Standard deviation, of 255',
    left: 'Left edge, pixels',
    top: 'Upper edge, pixels',
    side: 'Side, pixels'
  },
  turns,
  patchHint: 'A click on A puts the patch there.',
  edge: 'What the shift lays open repeats the edge.',
  /** Of a picture that is mirrored, turned or cut. */
  inPlace:
    'Cells are compared where they stand: B is not moved back, so that it differs by where things are, too.',
  /** How far the pictures are apart before the network reads them: root of the mean square, in steps of a byte. */
  pictures: (distance: number) =>
    distance === 0
      ? 'The two pictures are the same.'
      : `The pictures themselves differ by ${numbers.value(distance)} of 255 (root of the mean square of B − A).`,

  switchOff: 'Set to 0 in B',
  /** Apart from What if, which takes a branch out of the network itself. */
  switchOffNote: 'Its values become 0 wherever they are read; shapes and weights stay.',
  /** What can be switched off depends on the selection. */
  selectPart: 'Select a module, an op or a channel to set it to 0 in B.',
  /** With the name of the channel, where it is that of a class. */
  part: (part: OffPart, name: string | null) => namePart(part.at, part.channel, name),
  /** Of the module that is selected. */
  shortPart: ({ at, channel }: OffPart, name: string | null) =>
    namePart(at.slice(at.indexOf('/') + 1), channel, name),
  turnOff: (part: string) => `Set ${part} to 0`,
  unknown: (part: string) => `This network has no ${part}, so nothing was set to 0 there.`,
  /** The same weights under another convention. */
  misread: {
    title: 'Read otherwise in B',
    note: 'No file of weights tells whether average pools count their border (timm and torchvision do, TF and Keras do not), or how pixels are scaled ([−1, 1], or by ImageNet’s mean and deviation). B takes the other one: this is what a wrong guess does.',
    names: {
      'pool-border': 'Border of average pools',
      scaling: 'Scaling of pixels'
    } satisfies Record<Misreading, string>,
    /** After the name of picture B. */
    inB: (wrong: readonly Misreading[]) =>
      wrong.length === 0 ? '' : `${wrong.map((name) => misread[name]).join(' and ')} read otherwise`
  },
  stop: 'Stop comparing',

  a: (title: string) => `A: ${title}`,
  bTitle: (against: Against | null, ownName: string | null) => `B: ${pictureB(against, ownName)}`,
  withParts: (count: number) =>
    count === 0
      ? ''
      : `${numbers.count(count)} ${numbers.plural(count, { one: 'part', other: 'parts' })} off`,

  waiting: 'The comparison starts once a photo has run.',
  /** The run that it would stand beside was cancelled. */
  waitingInVain: 'The run was cancelled. The comparison starts once the photo has run to the end.',
  paused: 'The comparison pauses while the camera is live, and starts with its last picture.',
  runPhoto: 'Run the photo',
  opening: 'Opening picture B…',
  computing: (done: number, total: number) =>
    `Comparing: ${numbers.count(done)} of ${numbers.count(total)} ops`,
  cancel: 'Cancel',
  cancelled: 'The comparison was cancelled.',
  again: 'Compare again',
  fault(
    fault:
      | { readonly kind: 'photo'; readonly fault: PhotoFault }
      | { readonly kind: 'inference'; readonly fault: InferenceFault }
      | { readonly kind: 'own-absent' }
  ): string {
    switch (fault.kind) {
      case 'photo':
        return photoFault(fault.fault, photos.title);
      case 'inference':
        return run.fault(fault.fault);
      case 'own-absent':
        return 'The second photo is not on this page: a photo of your own is never stored. Open it again, or choose another picture.';
    }
  },
  openFault: (fault: PhotoFault) => photoFault(fault, photos.title),

  curve: {
    title: 'How far B is from A',
    relative: 'Relative difference',
    relativeRule: '‖B − A‖ / ‖A‖',
    cosine: 'Cosine',
    cosineRule: '1 where both point the same way',
    /** One end point, spoken and in its tooltip. */
    point({ endPoint, difference }: CurvePoint, isUntrained: boolean): string {
      if (difference === null) return `${endPoint}, not compared yet`;
      const figures = `relative difference ${far(difference.relativeL2)}, cosine ${near(difference.cosine)}`;
      return `${endPoint}: ${figures}${isUntrained ? ', UNTRAINED' : ''}`;
    },
    untrained: 'Hatched end points are UNTRAINED: what they say about the photo means nothing.',
    far,
    near,
    /** The same as `far`, for a narrow column. */
    figure: (relativeL2: number) => (Number.isFinite(relativeL2) ? numbers.value(relativeL2) : '∞'),
    /** What the curve says first. */
    summary({ first, largest, leastAlike }: CurveSummary): string {
      if (first === null || largest === null || leastAlike === null)
        return 'B is A: no end point differs.';
      const peak = `It is largest at ${largest.endPoint}: ${far(largest.relativeL2)}.`;
      return `The first end point that differs is ${first.endPoint}, by ${far(first.relativeL2)}. ${peak} A and B are least alike in direction at ${leastAlike.endPoint}: cosine ${near(leastAlike.cosine)}.`;
    },
    gauges:
      'The bar along each op of the drawing shows its relative difference: half full where B is as far from A as A is large.'
  },

  op: {
    title: (name: string) => `A and B at ${name}`,
    none: 'Select a module or an op in the drawing, or a point of the curve, to see its maps of A and B.',
    notYet: 'The second pass has not reached it yet.',
    reading: 'Reading both outputs…',
    tryAgain: 'Try again',
    same: 'Nothing before it was changed: A and B are equal here.',
    difference: (relativeL2: number, cosine: number) =>
      `Relative difference ${far(relativeL2)}, cosine ${near(cosine)}.`,
    maps: { a: 'A', b: 'B', difference: 'A − B' },
    mapAlt: {
      a: (one: OneChannel) => `Map of ${nameChannel(one)} for A`,
      b: (one: OneChannel) => `Map of ${nameChannel(one)} for B`,
      difference: (one: OneChannel) => `A minus B of ${nameChannel(one)}`
    },
    shared: (min: number, max: number) =>
      `A and B share one scale, ${numbers.value(min)} to ${numbers.value(max)}.`,
    diverging: (limit: number) =>
      `A − B runs from ${numbers.value(-limit)} (brown, B is stronger) over 0 (white) to ${numbers.value(limit)} (teal, A is stronger).`,
    ranking: 'Channels that differ most',
    rankingRule: 'Sorted by the root of the mean square of A − B.',
    /** Spoken of one in the ranking. */
    ranked: (one: OneChannel, distance: number, meanChange: number) =>
      `${capitalise(nameChannel(one))}, differs by ${numbers.value(distance)}, ${trend(meanChange)}`,
    distance: (distance: number) => numbers.value(distance),
    trend,
    untrained: 'These values come from untrained weights.'
  },

  /** At a head: the classes on top of either pass. */
  classes: {
    title: (count: number) => `Top ${count} of A and of B`,
    summary({ shared, count, hasSameFirst }: SharedClasses): string {
      const first = hasSameFirst
        ? 'Both put the same class first'
        : 'Each puts another class first';
      return shared === count
        ? `${first}; the top ${count} are the same classes.`
        : `${first}; ${numbers.count(shared)} of the top ${count} of A are among B’s.`;
    },
    name: 'Class',
    rank: { a: 'Rank in A', b: 'Rank in B' },
    probability: { a: 'Probability in A', b: 'Probability in B' },
    number: (index: number) => `Class ${index}`
  },

  shift: {
    /** `stride`: pixels between neighbouring cells [down, right]. */
    expected: (
      by: { readonly x: number; readonly y: number },
      expected: { readonly x: number; readonly y: number },
      stride: readonly [number, number]
    ) =>
      `B is shifted ${moved(by, pixels)}. Neighbouring cells here are ${numbers.count(stride[1])} pixels apart, so a map that only moved would move ${moved(expected, cells)}.`,
    measured: ({ x, y, remainder }: MapShift) =>
      x === 0 && y === 0
        ? 'Measured on the mean over channels: no whole cell of movement brings the two closer.'
        : `Measured on the mean over channels: it has moved ${moved({ x, y }, cells)}, counted in whole cells; ${numbers.wholeShare(remainder)} of the mean square difference remains.`,
    tooSmall: 'The map is too small to measure a movement.'
  }
};

interface OneChannel {
  readonly noun: Noun;
  readonly channel: number;
  /** Of a class that has one. */
  readonly name: string | null;
}

interface SharedClasses {
  readonly shared: number;
  readonly count: number;
  readonly hasSameFirst: boolean;
}

interface CurveSummary {
  readonly first: { readonly endPoint: string; readonly relativeL2: number } | null;
  readonly largest: { readonly endPoint: string; readonly relativeL2: number } | null;
  readonly leastAlike: { readonly endPoint: string; readonly cosine: number } | null;
}

function far(relativeL2: number): string {
  return Number.isFinite(relativeL2) ? numbers.value(relativeL2) : 'without bound (A is 0)';
}

function near(cosine: number): string {
  return numbers.value(cosine);
}

function nameChannel({ noun, channel, name }: OneChannel): string {
  return `${noun} ${channel}${name === null ? '' : ` (${name})`}`;
}

function namePart(at: string, channel: number | null, name: string | null): string {
  return channel === null ? at : `${at}, ${nameChannel({ noun: 'channel', channel, name })}`;
}

const capitalise = (words: string) => words[0].toUpperCase() + words.slice(1);

function trend(meanChange: number): string {
  if (meanChange === 0) return 'as strong on average';
  return meanChange > 0 ? 'stronger in B' : 'weaker in B';
}
