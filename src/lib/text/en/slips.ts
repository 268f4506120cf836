import { formatPair, imageScope } from '../../network';
import { writeSameSize, writeValidSize, type SlipOf, type Slips } from '../../practice';
import { numbers } from './numbers';

/** An input of a concat; the image has no name of its own. */
export const inputName = (name: string) => (name === imageScope ? 'the image' : name);

/** A hint: what a usual mistake takes for what, with the op's own numbers but without the way to the answer. */
export function explainSlip<Kind extends keyof Slips>(slip: {
  readonly kind: Kind;
  readonly facts: Slips[Kind];
}): string {
  return sentences[slip.kind](slip.facts);
}

const sideNames = ['height', 'width'] as const;
const ordinals: Readonly<Record<number, string>> = {
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth'
};
const ordinal = (value: number) => ordinals[value] ?? `${value}th`;

const poolsKeepChannels = 'A pool works channel by channel: as many come out as go in.';
const largestField = 'The field of a concat is the largest of its inputs’ fields, side by side.';

const vectorSentences = {
  'batch-norm-forgotten': ({ filters }) =>
    `That leaves out batch norm: beside the kernel it keeps beta, the moving mean and the moving variance, 3 × ${filters}.`,
  'moving-statistics-left-out': ({ filters }) =>
    `That counts only one vector of ${filters} beside the kernel, beta or a bias. The moving mean and the moving variance are variables too: 3 × ${filters}.`,
  'counted-as-in-pytorch': ({ filters }) =>
    `That counts two vectors of ${filters} beside the kernel, as PyTorch does: gamma and beta. Here there is no gamma, and the moving statistics count: beta, moving mean and moving variance, 3 × ${filters}.`,
  'gamma-counted': ({ filters }) =>
    `That counts one vector of ${filters} too many: batch norm has no gamma in this network, and these convolutions have no bias. Beta, moving mean and moving variance make 3 × ${filters}.`,
  'bias-forgotten': ({ filters }) =>
    `That leaves out the bias: this convolution has no batch norm, but a bias for each of its ${filters} filters.`,
  'batch-norm-counted': ({ filters, vectors }) =>
    `That counts batch norm${vectors > 3 ? ' beside the bias' : ''}: this convolution has none, only one bias for each of its ${filters} filters.`
} satisfies Partial<Sentences>;

type Sentences = { readonly [Kind in keyof Slips]: (facts: Slips[Kind]) => string };

/** The sentence on the kernel, and the one on the vectors where they are wrong too. */
function withVectors(
  explain: (facts: Slips['kernel-squared']) => string
): (facts: Slips['kernel-squared']) => string {
  return (facts) => {
    const beside = facts.beside === null ? '' : ` ${explainVector(facts.beside)}`;
    return `${explain(facts)}${beside}`;
  };
}

type VectorKind = keyof typeof vectorSentences;

function explainVector({ kind, facts }: SlipOf<Pick<Slips, VectorKind>>): string {
  return vectorSentences[kind](facts);
}

const sentences: Sentences = {
  // Output height and width
  'padding-forgotten': ({ op, axis }) =>
    `That leaves out the padding: ${writeValidSize(op, axis)} is the size without it (VALID). This op pads its map with zeros (SAME), and only the stride counts.`,
  'kernel-transposed': ({ op }) =>
    `That swaps the kernel’s height and width: ${formatPair(op.kernel)} is ${op.kernel[0]} high and ${op.kernel[1]} wide, height first. ` +
    (op.padding === 'SAME'
      ? 'The op is also padded (SAME).'
      : 'Work each side out with its own length.'),
  'padding-added': ({ op, axis }) =>
    `That adds padding: ${writeSameSize(op, axis)} is the size with SAME. This op is VALID, and its window stays inside the map.`,
  'floor-for-ceiling': ({ op, axis }) => {
    if (op.padding === 'SAME') {
      return 'That rounds down, but the pixel that is left over gets a window too.';
    }
    const size = op.inShape[axis + 1];
    const kernel = op.kernel[axis];
    return `That rounds down: the window has ${size - kernel + 1} positions, and every ${ordinal(op.stride)} is used, the first included. Written with a floor, the formula needs a + 1.`;
  },
  'plus-one-forgotten': () =>
    'The + 1 is missing: that counts the window’s steps, not its positions. The first position counts too.',
  'ceiling-of-steps': () =>
    'That rounds up: the last of these windows would hang over the edge, and VALID leaves it out.',
  'stride-ignored': ({ op, axis }) =>
    `That leaves out the stride: ${op.padding === 'SAME' ? op.inShape[axis + 1] : op.inShape[axis + 1] - op.kernel[axis] + 1} counts all positions of the window. With stride ${op.stride}, only every ${ordinal(op.stride)} is used.`,
  'kernel-as-stride': ({ op, axis }) =>
    `That takes the kernel for the stride: the window does not move by its own ${op.kernel[axis]} pixels but by ${op.stride}.`,
  'padding-counted-in': () =>
    'That is the padded map, before the window slides over it. The window takes the border off again.',
  'size-kept': ({ op }) =>
    `That is the size of the input. A ${formatPair(op.kernel)} window with stride ${op.stride} and ${op.padding} padding makes it smaller.`,
  'stride-of-another-op': ({ op, neighbour }) =>
    `That uses the stride of another op: stride ${neighbour.stride} belongs to ${neighbour.name}. This op has stride ${op.stride}.`,
  'sides-swapped': () => 'That swaps height and width: shapes are written height first.',
  'concat-summed-in-space': () =>
    'That adds in space: a concat stacks channels. Its height and width are those of every input.',
  'pool-not-global': ({ map }) =>
    `That is the map that comes in. A global pool takes one mean over all of its ${formatPair(map)} pixels, which leaves one value per channel.`,
  'off-by-one': ({ op }) =>
    op.kind === 'concat' || op.padding !== 'VALID'
      ? 'One off. Check the rounding.'
      : 'One off. Check the + 1 and the rounding.',

  // Channels
  'input-channels-kept': ({ channels }) =>
    `That keeps the input’s channels; only pools do that. A convolution gives one channel per filter, and each filter reads all ${channels} channels at once.`,
  'filters-times-channels': ({ channels, filters }) =>
    `That multiplies filters and channels: ${channels} × ${filters} counts the slices of the kernel. Each filter adds up its ${channels} slices to one channel.`,
  'filters-plus-channels': () =>
    'That adds filters and channels: a convolution replaces the channels that come in, it does not append to them.',
  'pool-mixes-channels': () => `That pools over the channels too. ${poolsKeepChannels}`,
  'pool-changes-channels': () =>
    `That changes the number of channels with the grid. ${poolsKeepChannels}`,
  'concat-not-summed': ({ channels, input }) =>
    `That does not sum the concat: ${channels} are the channels of ${inputName(input)} alone. All inputs are stacked.`,
  'concat-input-left-out': ({ channels, input }) =>
    `That leaves out one input: the ${channels} channels of ${inputName(input)} count too.`,
  'fork-not-summed': ({ forks }) =>
    `That counts an inner concat as one of its inputs: ${numbers.list(forks)} ${numbers.plural(forks.length, { one: 'ends in a concat of its own', other: 'each end in a concat of their own' })}.`,
  'module-input-added': ({ channels }) =>
    `That adds the module’s own input: its ${channels} channels go into the branches and are not appended again.`,

  // The form of a shape
  'channels-first': () =>
    'That puts the channels first, as PyTorch does. Here, as in TensorFlow, they come last.',
  'not-squeezed': ({ length }) =>
    `That is the shape before the squeeze: the two sides of length 1 are dropped here, which leaves a list of ${length} numbers.`,
  flattened: ({ shape }) =>
    `That is how many values there are, ${shape.join(' × ')}. The shape keeps the three numbers apart.`,
  'channels-left-out': () =>
    'Height and width are right, but the channels are missing; they come last.',
  'channels-only': () => 'The channels are right. The map’s height and width come before them.',

  // Parameters
  ...vectorSentences,
  'kernel-area-forgotten': withVectors(
    ({ height, width }) =>
      `That leaves out the kernel’s area: each filter has ${height} × ${width} weights for every input channel, not one.`
  ),
  'one-kernel-side': withVectors(
    ({ height, width }) =>
      `That counts only one side of the kernel: a ${height}×${width} kernel has ${height} × ${width} = ${height * width} weights per channel, not ${height}.`
  ),
  'kernel-sides-added': withVectors(
    ({ height, width }) =>
      `That adds the kernel’s sides: ${height} + ${width} is ${height + width}, but the kernel has ${height} × ${width} = ${height * width} weights per channel.`
  ),
  'kernel-squared': withVectors(
    ({ height, width }) =>
      `That takes the kernel for a square: ${height}×${width} has ${height * width} weights per channel, not ${Math.max(height, width) ** 2}.`
  ),
  'input-channels-forgotten': withVectors(
    ({ channels }) =>
      `That leaves out the input channels: every filter reads all ${channels} channels and has weights for each.`
  ),
  'filters-forgotten': withVectors(
    ({ filters }) => `That leaves out the filters: that is one filter, and there are ${filters}.`
  ),
  'channels-added': withVectors(
    ({ channels, filters }) =>
      `That adds the channels in and out: each of the ${filters} filters has weights for each of the ${channels} channels, so they are multiplied.`
  ),
  'output-size-multiplied': withVectors(
    ({ op }) =>
      `Those are the multiply-adds: the same kernel is used at all ${op.outShape[1]} × ${op.outShape[2]} positions, but its weights are stored once.`
  ),
  'no-variables': ({ op }) =>
    op.kind === 'concat'
      ? 'A concat only stacks maps; it has no variables of its own.'
      : 'This op has no variables, nothing in it is learnt or kept.',

  // Receptive fields
  'kernel-as-field': (side) =>
    `That takes the kernel for the field: ${side.kernel[side.axis]} is the window on the incoming map, whose values already see ${side.field[side.axis]} px each.`,
  'stride-not-multiplied': (side) =>
    `That takes steps of one pixel: neighbours on the incoming map lie ${side.apart[side.axis]} px of the image apart, so ${side.kernel[side.axis]} − 1 steps add more.`,
  'effective-stride-after': (side) =>
    `That uses the effective stride after the op: its own stride ${side.stride} moves later ops apart. The window itself steps on its input, ${side.apart[side.axis]} px at a time.`,
  'own-stride-multiplied': (side) =>
    `That uses the op’s own stride ${side.stride}, which matters only to the ops that follow. The steps inside the window are the product of the strides before it, ${side.apart[side.axis]} px.`,
  'strides-all-ignored': (side) =>
    `That leaves out all strides: that is right for a chain of ops with stride 1. Here neighbouring inputs lie ${side.apart[side.axis]} px apart.`,
  'kernels-summed': (side) =>
    `That adds up the kernels along the path. A window adds its steps, ${side.kernel[side.axis]} − 1, each ${side.apart[side.axis]} px wide.`,
  'one-step-too-many': (side) =>
    `That is one step too many: ${side.kernel[side.axis]} values side by side are ${side.kernel[side.axis]} − 1 steps apart.`,
  'kernel-added': (side) =>
    `That adds the kernel’s ${side.kernel[side.axis]} as it is: what is added are its steps, ${side.kernel[side.axis]} − 1, each ${side.apart[side.axis]} px wide.`,
  'field-times-kernel': (side) =>
    `That multiplies the field by the kernel: the inputs’ windows overlap, since they lie only ${side.apart[side.axis]} px apart.`,
  'field-not-grown': (side) =>
    `That is what one input value sees. The window takes ${side.kernel[side.axis]} of them.`,
  'kernel-turned': ({ kernel }) =>
    `That swaps the kernel’s height and width: ${formatPair(kernel)} is ${kernel[0]} high and ${kernel[1]} wide, so it grows the ${kernel[0] > 1 ? 'height' : 'width'} only.`,
  'kernel-taken-for-square': (side) =>
    `That lets both sides grow: a ${formatPair(side.kernel)} kernel is ${side.kernel[side.axis]} ${side.axis === 0 ? 'high' : 'wide'}.`,
  'one-side-only': (side) =>
    `Only the ${sideNames[1 - side.axis]} has grown. The kernel is square, so the ${sideNames[side.axis]} grows too.`,
  'effective-stride-given': () =>
    'That is how far apart neighbouring windows lie, not how large they are.',
  'shorter-path': ({ field, input }) =>
    `That misses the longest path: ${formatPair(field)} is the field of ${inputName(input)}. ${largestField}`,
  'paths-summed': () =>
    `That adds the fields: the branches look at the same place of the image, one over the other. ${largestField}`,
  'cut-at-the-border': ({ image }) =>
    `That cuts the field at the image’s border: there is no more to see than ${formatPair(image)} px, but the field is given as the whole window, including the part beyond the border.`
};
