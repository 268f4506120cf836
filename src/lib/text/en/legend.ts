import { formatPair, type Op } from '../../network';
import { robustShare } from '../../tensors';
import { numbers } from './numbers';

/** How the drawing is read. */
export const legend = {
  title: 'How to read the drawing',
  dismiss: 'Close the legend',
  conv(op: Op): string {
    const window = op.kernel === null ? '' : formatPair(op.kernel);
    const stride =
      op.stride === null || op.stride === 1 ? '' : `, /${op.stride} the stride where it is not 1`;
    return (
      `A convolution from afar. Each small square of the glyph is one place of the kernel, to one scale in the whole drawing; ` +
      `${window} is height × width${stride}. Below it: the channels that come out.`
    );
  },
  close: (op: Op, shape: string) =>
    `The same up close: its name, kernel, stride, padding (${op.padding ?? ''}) and output, height × width × channels (${shape}). The frame has the colour of its branch.`,
  pool: 'A pool: the glyph is hollow, since it has no weights.',
  concat: (channels: readonly number[]) =>
    `A concat: the bar is cut to scale into the channels of each branch, ${channels.map(numbers.count).join(' + ')}, in the colours of the branches.`,
  edges: ([narrow, wide]: readonly number[]) =>
    `Lines are as broad as the tensor has channels: here ${numbers.count(narrow)} and ${numbers.count(wide)}.`,
  later: 'Once a photo has run',
  thumbnail:
    'The op’s own output, the mean over its channels. Colours go by its own values, up to the ' +
    `${numbers.value(robustShare * 100)}th percentile, so brightness does not compare from node to node. The kernel stands in the corner.`,
  untrained:
    'Its output depends on weights that no training has touched; the frame of the node is dashed.'
};
