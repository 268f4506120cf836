import { numbers } from './numbers';

/** Who reads a concat, and which of its parts most. */
export const readers = {
  label: 'Norm of each reader’s kernel by segment',
  op: 'Op',
  most: 'most',
  whole: (norm: string) => `all: ${norm}`,
  note:
    'The norm (L2) of the kernel’s weights on each segment, batch norm folded in: per channel (the norm over √n of a ' +
    'segment’s n channels), so that wide and narrow segments compare, and below it of the whole segment. The longest bar is the segment that the op reads most. ' +
    'How strong the values there are is not in it.',
  /** With the convolutions that read it. */
  notRun: (names: readonly string[]) =>
    `Read by ${numbers.list(names)}, each with weights of its own for every channel. Which segment each reads most is in the weights of a run: let a photo run to its end, then come back here.`,
  none: 'Nothing reads it: the network ends here.',
  alike: (op: string, window: string) =>
    `${op} (${window}) reads all channels alike, each by itself.`,
  joined: (
    op: string,
    firstChannel: number,
    segments: readonly { readonly count: number }[]
  ): string => {
    const count = segments.reduce((sum, segment) => sum + segment.count, 0);
    const last = numbers.count(firstChannel + count - 1);
    return `${op} takes it up unchanged, as its channels ${numbers.count(firstChannel)} to ${last}.`;
  },
  tryAgain: 'Try again'
};
