import type {
  BranchField,
  FieldWindow,
  PixelSpan,
  ReceptiveFieldStep
} from '../../receptive-fields';
import {
  branchNumber,
  formatPair,
  formatShape,
  isWindowOp,
  shortScope,
  type MisleadingName,
  type Op,
  type Pair
} from '../../network';
import { mark, type MarkedText } from '../marked';
import type { FactPart } from '../../place';
import { drawing } from './drawing';
import { numbers } from './numbers';
import { ops } from './ops';

/** What is said of a selection: facts, costs, receptive fields. */
export const inspector = {
  image: 'Image',
  close: 'Close the inspector',
  toMaps: 'Maps in large',
  toMapsKey: 'Give the window to these maps (M)',
  toDrawing: 'Drawing in large',
  toDrawingKey: 'Give the window back to the drawing (M)',
  width: 'Width of the panel',
  facts: 'Facts',
  factParts: {
    size: 'Output size',
    costs: 'Costs',
    branches: 'Branches',
    readers: 'Who reads it',
    field: 'What one value sees',
    purpose: 'What it is for'
  } satisfies Record<FactPart, string>,
  untrained: 'Depends on weights that no training has touched',
  hidden:
    'Its numbers would answer the question under “Practice”. They show once you have answered it.',
  ofOtherNetwork:
    'These are the maps of the network with its what-ifs; its weights were trained without them.',
  imageValues:
    'Height × width × channels (red, green, blue). Each value x from 0 to 255 enters the network as x / 127.5 − 1, between −1 and 1.',
  whatItSees: 'What the network sees: the centre of the picture, resized.',
  noPhoto: 'No photo is chosen yet. Choose one under “Photo” to run the network on it.',

  shapes: (inputs: string, output: string) =>
    `Shapes, height × width × channels: ${inputs} becomes ${output}`,
  /** Beside an op whose name promises something else. */
  misleadingName(misleading: MisleadingName): string {
    if (misleading.kind === 'spelling') {
      return `Slim spells this name unlike all others, which begin with ${misleading.usual}; checkpoints depend on it.`;
    }
    const { named, kernel, isSlims } = misleading;
    const fact = `The name says ${formatPair(named)}, but the kernel is ${formatPair(kernel)}`;
    return isSlims
      ? `${fact}: a slip in Slim that stays, since checkpoints depend on the name.`
      : `${fact}: the what-if changed the kernel and left the name.`;
  },

  costs: {
    params: 'Parameters',
    multiplyAdds: 'Multiply-adds',
    output: 'Output tensor',
    receptiveField: 'Receptive field'
  },
  /** The same in a line beside the maps, where room is short. */
  costLine({ params, multiplyAdds, bytes, receptiveField }: CostFacts): readonly string[] {
    const facts = [
      `${numbers.count(params)} parameters`,
      `${numbers.magnitude(multiplyAdds)} multiply-adds`,
      bytes
    ];
    return receptiveField === null ? facts : [...facts, `sees ${formatPair(receptiveField)} px`];
  },
  pixels: (pair: Pair) => `${formatPair(pair)} px`,
  noCosts: 'This op has no variables, and no multiply-adds that are counted here.',
  variables: 'Variables',

  /** A module's ops, one row per branch and one for what stands outside them. */
  branch,
  output: 'Output',
  ops: 'Ops',
  /** Of an op that reads the same as the one before it. */
  beside: 'beside',
  /** On an op's button: `3×3 /2`, `max 3×3`, `concat`. */
  shortOp(op: Op): string {
    if (op.kind === 'conv') return withStride(formatPair(op.kernel), op.stride);
    const kind = drawing.words.kinds[op.kind];
    return isWindowOp(op) ? withStride(`${kind} ${formatPair(op.kernel)}`, op.stride) : kind;
  },
  op: (op: Op) => `${shortScope(op.scope)}: ${ops.name(op)}, output ${formatShape(op.outShape)}`,

  field: {
    title: 'What one value sees',
    size: (size: Pair, spacing: Pair, coversImage: boolean): MarkedText<'size'> => [
      'Along the longest path one value looks at a window of ',
      mark('size', formatPair(size)),
      ` pixels${coversImage ? ', more than the whole image' : ''}. The windows of neighbouring values lie ${formatPair(spacing)} pixels apart.`
    ],
    none: 'There is no map left here, so each value depends on the whole image.',
    noPhoto: 'No photo yet',
    /** A picture in words: the photo, and what of it is seen. */
    picture: (photo: string, field: string) => `${photo}; ${field}`,
    seen: sayField,
    cell: (map: Pair) => `Cell of the ${formatPair(map)} output`,
    row: 'Row',
    column: 'Column',

    branches: 'Branch by branch',
    columns: { input: 'input', window: 'window, px', spacing: 'spacing, px' },
    input: ({ branch: name, scope }: BranchField, isAlone: boolean) =>
      name !== null && isAlone ? branch(name) : (scope.split('/').at(-1) ?? scope),

    path: 'Step by step along the longest path',
    /** The marks stand for formulas: size and spacing after an op, then those of the image itself. */
    rule: [
      mark('size', ''),
      ', ',
      mark('spacing', ''),
      ', from ',
      mark('firstSize', ''),
      ' and ',
      mark('firstSpacing', ''),
      ' at the image.'
    ] as MarkedText<'size' | 'spacing' | 'firstSize' | 'firstSpacing'>,
    axes: {
      both: 'Height and width alike',
      height: 'Along the height',
      width: 'Along the width'
    },
    step: ({ kernel, stride }: ReceptiveFieldStep) => `k ${kernel}, s ${stride}`,
    unchanged: ({ size, stepSize }: ReceptiveFieldStep) =>
      `r = ${size} and j = ${stepSize} as before`
  }
};

/** `Branch_2` → `Branch 2` */
function branch(name: string): string {
  return `Branch ${branchNumber(name)}`;
}

function withStride(window: string, stride: number): string {
  return stride === 1 ? window : `${window} /${stride}`;
}

/** What the drawing on the photo shows; pixels counted from 0. */
function sayField(field: FieldWindow | null, [height, width]: Pair): string {
  if (field?.visible == null) return 'it sees no pixel of the image';
  const { full, visible, parts } = field;
  const inParts = parts.length > 1 ? `, in ${parts.length} overlapping windows` : '';
  const outside = [
    [-full.rows[0], 'top'],
    [full.rows[1] - (height - 1), 'bottom'],
    [-full.columns[0], 'left'],
    [full.columns[1] - (width - 1), 'right']
  ] as const;
  const past = outside
    .filter(([pixels]) => pixels > 0)
    .map(([pixels, side]) => `${numbers.count(pixels)} px past the ${side}`);
  return [
    `sees rows ${span(visible.rows)}, columns ${span(visible.columns)}${inParts}`,
    ...(past.length === 0 ? [] : [past.join(', ')])
  ].join('; ');
}

function span([first, last]: PixelSpan): string {
  return `${first}–${last} (${last - first + 1} px)`;
}

interface CostFacts {
  readonly params: number;
  readonly multiplyAdds: number;
  /** Of the output, written out. */
  readonly bytes: string;
  readonly receptiveField: Pair | null;
}
