import type {
  EquationRemark,
  EquationTopic,
  EquationUnit,
  Legend,
  Quantity,
  Reason,
  WindowPositions,
  WindowSpan
} from '../../derivations';
import { numbers } from './numbers';

/** Along height (0), along width (1), or along both where they are alike. */
export type WindowAxes = 0 | 1 | 'both';

const quantities = {
  height: 'height',
  width: 'width',
  channels: 'channels',
  'multiply-adds': 'multiply-adds',
  bytes: 'bytes',
  total: 'total'
} satisfies Record<Extract<Quantity, string>, string>;

/** Where an axis begins and ends. */
const ends = {
  0: ['top', 'bottom'],
  1: ['left', 'right'],
  both: ['top and left', 'bottom and right']
} as const;

const reasons = {
  'one-per-filter': 'one per filter',
  'as-many-as-come-in': 'as many as come in',
  'same-in-every-input': 'the same in every input',
  unchanged: 'unchanged'
} satisfies Record<Exclude<Reason['why'], 'mean'>, string>;

/** Equations, and the windows of an op along its input. */
export const derivations = {
  topics: {
    output: 'Output size',
    concat: 'Concat',
    padding: 'Padding in total',
    unread: 'Pixels that no window reaches',
    variables: 'Parameters, one product per variable',
    work: 'Multiply-adds, one image',
    'output-bytes': 'Output tensor, float32, one image',
    field: 'Receptive field'
  } satisfies Record<EquationTopic, string>,
  /** Before a rule in letters. */
  inGeneral: 'in general',
  legend,
  quantity: (of: Quantity) =>
    typeof of === 'string' ? quantities[of] : (of.variable.split('/').at(-1) ?? of.variable),
  reason: (fact: Reason) =>
    fact.why === 'mean' ? `mean over ${countPixels(fact.size)}` : reasons[fact.why],
  /** After the value: `px`. */
  unit: (value: number, unit: EquationUnit) =>
    unit === 'px' ? 'px' : numbers.plural(value, { one: 'byte', other: 'bytes' }),
  remark,

  /** At the first and the last window of the drawing. */
  first: 'first',
  last: 'last',
  countWindows(count: number, axes: WindowAxes): string {
    const windows = numbers.plural(count, { one: 'window', other: 'windows' });
    const sides = { 0: 'Height', 1: 'Width', both: 'Height and width' };
    return `${sides[axes]}: ${numbers.count(count)} ${windows}`;
  },
  padding: ({ before, after }: WindowPositions, axes: WindowAxes) =>
    `padding: ${before} ${ends[axes][0]}, ${after} ${ends[axes][1]}`,
  leftOver: (pixels: number, axes: WindowAxes) => `${pixels} px left over at the ${ends[axes][1]}`,
  windows: speakWindows
};

function legend(fact: Legend): string {
  switch (fact.kind) {
    case 'same-window':
      return 'n pixels in, stride s';
    case 'valid-window':
      return 'n pixels in, kernel k, stride s';
    case 'border':
      return 'o pixels out, n in, kernel k, stride s';
    case 'work':
      return 'pixels out o, kernel k, channels c';
    case 'field':
      return 'receptive field r and effective stride j of the input, kernel k';
    case 'variables':
      return fact.vectors === 1
        ? 'kernel k, channels c; one bias per output channel'
        : `kernel k, channels c; ${fact.vectors} values of batch norm per output channel`;
    case 'value-bytes':
      return `${fact.bytes} bytes per value`;
  }
}

function remark(fact: EquationRemark): string {
  switch (fact.kind) {
    case 'padding-split': {
      const [first, last] = ends[fact.axis];
      const split = `${fact.before} px ${first}, ${fact.after} px ${last}`;
      return fact.before === fact.after ? split : `${split}: the odd pixel goes to the ${last}`;
    }
    case 'left-out':
      return `left out at the ${ends[fact.axis][1]}`;
    case 'kernel-factors':
      return 'height × width × in × out';
    case 'work-factors':
      return 'out height × out width × kernel height × kernel width × in × out';
  }
}

/** The drawing of the windows in words, pixels counted from 0. */
function speakWindows(positions: WindowPositions, axes: WindowAxes): string {
  const { size, outSize, before, after, unread, first, last, stride } = positions;
  const [start, end] = ends[axes];
  const sides = { 0: 'the height', 1: 'the width', both: 'height and width alike,' };
  const windows = numbers.plural(outSize, { one: 'window', other: 'windows' });
  const apart = outSize > 1 ? `, ${countPixels(stride)} apart` : '';
  const lead = `${outSize} ${windows} along ${sides[axes]} of ${countPixels(size)}${apart}`;
  const covered = [
    `the first covers ${speakSpan(first, size)}`,
    ...(outSize > 1 ? [`the last ${speakSpan(last, size)}`] : [])
  ];
  const padded =
    before + after > 0 ? ` Padding: ${before} at the ${start}, ${after} at the ${end}.` : '';
  const leftOut = unread > 0 ? ` Left out: ${countPixels(unread)} at the ${end}.` : '';
  return `${lead}: ${covered.join(', ')}.${padded}${leftOut}`;
}

function speakSpan([first, last]: WindowSpan, size: number): string {
  const inside = [Math.max(first, 0), Math.min(last, size - 1)];
  const pixels = inside[0] === inside[1] ? `pixel ${inside[0]}` : `pixels ${inside.join(' to ')}`;
  const padding = inside[0] - first + (last - inside[1]);
  return padding === 0 ? pixels : `${pixels} and ${padding} of padding`;
}

function countPixels(count: number): string {
  return `${count} ${numbers.plural(count, { one: 'pixel', other: 'pixels' })}`;
}
