import type { ClassNumbering } from '../../classes';
import type { ValueCheck } from '../../probes';
import { numbers } from './numbers';

type Pair = readonly [number, number];

interface Compared {
  readonly one: number;
  readonly other: number;
  readonly difference: number;
}

interface Sum {
  readonly cells: number;
  readonly mean: number;
  readonly bias: number;
  readonly logit: number;
  /** Of two classes: all are differences then. */
  readonly isAgainst: boolean;
}

/** A negative number after a sign needs brackets. */
const inner = (value: number) => (value < 0 ? `(${numbers.value(value)})` : numbers.value(value));
const cellsOf = (count: number) =>
  `${numbers.count(count)} ${numbers.plural(count, { one: 'cell', other: 'cells' })}`;
const classesOf = (count: number) =>
  `${numbers.count(count)} ${numbers.plural(count, { one: 'class', other: 'classes' })}`;
const between = (one: number, other: number | null) =>
  other === null ? `class ${one}` : `class ${one} against class ${other}`;

/** “Classes”: what a head answers, and where in the photo each answer comes from. */
export const classes = {
  title: 'Classes',
  reading: 'Reading logits, maps and the classifier’s weights…',
  tryAgain: 'Try again',
  namesMissing: 'The names of the classes could not be fetched, so that they stand as numbers.',
  untrained:
    'This is no prediction: nobody has trained the weights behind it, so its classes stand for nothing and have no names here.',
  stillExact: 'The sums below are exact all the same.',
  /** The reader has said so of a head that could have ImageNet's. */
  numbersOnly:
    'Classes stand as numbers, since you have said of this file that their order is unknown, or not ImageNet’s.',
  numbering(numbering: ClassNumbering, count: number): string {
    switch (numbering) {
      case 'plain':
        return 'Names: ImageNet’s 1,000 classes in the order of ILSVRC2012, which is what a head of 1,000 usually has.';
      case 'background-first':
        return 'Names: ImageNet’s 1,000 classes after a class 0 for the background, which is what a head of 1,001 usually has.';
      case 'background-last':
        return 'Names: ImageNet’s 1,000 classes in the order of ILSVRC2012, and one more at the end, as you have said of this file.';
      case 'graph-of-2015':
        return 'Names: ImageNet’s classes in the order of the graph of 2015, 1 to 1,000; its other places stand for nothing.';
      case 'unknown':
        return `Names are known for ImageNet’s heads of 1,000, 1,001 and 1,008 only; this one has ${classesOf(count)}, which stand as numbers.`;
    }
  },
  severalCells: ([height, width]: Pair) =>
    `The pool before this head leaves ${height}×${width} cells, each with logits of its own, so that there is no one answer to take apart. With the global pool (Configure) there is.`,

  top: (shown: number, count: number) => `The ${shown} most probable of ${classesOf(count)}`,
  /** Of an untrained head. */
  topUntrained: (shown: number, count: number) => `The ${shown} largest of ${classesOf(count)}`,
  columns: {
    rank: 'Rank',
    name: 'Class',
    probability: 'Probability',
    logit: 'Logit',
    compare: 'Against'
  },
  /** Where there is no name. */
  className: (index: number) => `Class ${index}`,
  /** After a name. */
  classNumber: (index: number) => `class ${index}`,
  compareWith: (index: number) => `Compare with class ${index}`,
  hint: 'Choose a class to see where its logit comes from; pointing at one shows it in passing.',
  find: 'Find a class',
  findHint: (hasNames: boolean): string => (hasNames ? 'Name, synset or number' : 'Number'),
  found: (count: number, shown: number) =>
    count === 0
      ? 'No class is called so.'
      : count > shown
        ? `${classesOf(count)}; the first ${shown}:`
        : `${classesOf(count)}:`,

  compared({ one, other, difference }: Compared): string {
    const [more, less] = difference >= 0 ? [one, other] : [other, one];
    const factor = numbers.value(Math.exp(Math.abs(difference)));
    return `Logit of class ${one} minus logit of class ${other}: ${numbers.value(difference)}. That is the logarithm of the ratio of their probabilities: class ${more} is e^${numbers.value(Math.abs(difference))} = ${factor} times as probable as class ${less}.`;
  },
  endComparison: 'End the comparison',

  mapTitle: (one: number, other: number | null) =>
    other === null
      ? `Where class ${one} gets its logit from`
      : `What speaks for class ${one} against class ${other}`,
  mapLead: (field: Pair, isLargerThanPhoto: boolean) =>
    `Each cell lies where it looks. What it has seen reaches further: ${field[0]}×${field[1]} px${isLargerThanPhoto ? ', more than the photo' : ''}.`,
  picture: (one: number, other: number | null) => `Map of ${between(one, other)}, over the photo`,
  legend: (limit: number, isAgainst: boolean) =>
    `Teal speaks for the class, brown ${isAgainst ? 'for the other one' : 'against it'}, the bare photo for neither; full colour at ±${numbers.value(limit)}.`,
  sum: ({ cells, mean, bias, logit, isAgainst }: Sum) =>
    `Mean of ${cellsOf(cells)} ${numbers.value(mean)} + ${isAgainst ? 'difference of the biases' : 'bias'} ${inner(bias)} = ${numbers.value(logit)}.`,
  window: ([height, width]: Pair) =>
    `The pool reads the first ${height} rows and ${width} columns of the map; the rest adds nothing.`,
  check(shown: number, { difference, share, isWithin }: ValueCheck, limit: number): string {
    const lead = `The network’s own ${numbers.value(shown)}`;
    if (difference === 0) return `${lead}: no difference.`;
    const size = `${lead} differs by ${numbers.value(difference)}, which is ${numbers.value(share)} of the sum of the absolute terms`;
    return isWithin
      ? `${size}; up to ${numbers.value(limit)} is rounding.`
      : `${size}: more than the ${numbers.value(limit)} that float32 rounding explains. A device that computes with 16 bits is that far off.`;
  },

  parts: 'By branch',
  partsLead: (limit: number) =>
    `The channels of each branch make a part of the map. The parts add up, cell by cell; they share one scale, ±${numbers.value(limit)}.`,
  partColumns: { part: 'Branch', map: 'Part of the map', channels: 'Channels', adds: 'Adds' },
  whole: 'All channels',
  partMean: 'Sum, the mean of the map',
  partBias: { alone: 'Bias', against: 'Difference of the biases' },
  partLogit: { alone: 'Logit', against: 'Difference of the logits' },
  channels: 'Strongest channels',
  channelColumns: {
    channel: 'Channel',
    weight: { alone: 'Weight', against: 'Difference of the weights' },
    mean: 'Mean',
    product: { alone: 'Weight × mean', against: 'Difference × mean' }
  },
  channel: (channel: number) => `Channel ${channel}`,
  openChannel: (channel: number, op: string) => `Open channel ${channel} of ${op}`,
  rest: (count: number) => `The other ${numbers.count(count)} together`,

  cellTitle: ([row, column]: Pair) => `What rises at row ${row}, column ${column}`,
  cellLead: (shown: number, isAgainst: boolean) =>
    `The ${shown} classes whose own maps are highest at the chosen cell of the photo${isAgainst ? ', and the two that are compared' : ''}. Click another cell, or move with the arrow keys on the map.`,
  cellColumns: { name: 'Class', here: 'There', mean: 'Mean of its map', rank: 'Rank' },
  cellUnread: 'The pool does not read this cell, so no class has anything there.',

  rectified:
    'There is no exact map for this head: convolutions with ReLU stand between its pool and its logits, and a sum over places cannot be carried through them.',
  occlusion: (index: number) => `What the logit of class ${index} needs`,
  occlusionLead:
    'A class map shares the logit out among cells that have each seen far around them; occlusion covers pixels and asks the whole network again. Where the two disagree, the network has carried something across the photo, or has made up for what was covered. Neither is an outline of the thing, and neither tells why.',
  occlusionAlone:
    'Occlusion can be asked all the same: it covers pixels and asks the whole network again.'
};
