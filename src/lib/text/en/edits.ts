import { formatPair } from '../../network';
import type { Edit, EditFault, Refusal } from '../../what-ifs';
import { numbers } from './numbers';

/** What an edit does, as the start of a sentence. */
function name({ kind, at }: Edit): string {
  switch (kind) {
    case 'to-3x3':
      return `Splitting ${at} into 3×3 convolutions`;
    case 'merge':
      return `Merging ${at} with the convolution after it`;
    case 'factorise':
      return `Factorising ${at}`;
    case 'square':
      return `Making ${at} and the convolution after it one square`;
    case 'no-bottleneck':
      return `Taking out the bottleneck ${at}`;
    case 'pool-first':
      return `Pooling first in ${at}`;
    case 'pool-last':
      return `Pooling last in ${at}`;
    case 'off':
      return `Taking out ${at}`;
    case 'set':
      return `Setting ${at} by hand`;
  }
}

/** Why an edit does not apply, as the end of a sentence. */
function reason(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'no-such-op':
      return 'this network has no op of that name';
    case 'no-such-branch':
      return 'this network has no branch of that name';
    case 'in-fork':
      return 'it stands in a fork';
    case 'not-a-convolution':
      return 'it is not a convolution';
    case 'not-1x1':
      return 'it is not a 1×1 convolution with stride 1';
    case 'not-square':
      return `its kernel ${formatPair(refusal.kernel)} is not square`;
    case 'not-odd-from-5':
      return `its kernel is ${formatPair(refusal.kernel)}, and only odd ones from 5×5 on can be split`;
    case 'not-larger-than-1':
      return `its kernel ${formatPair(refusal.kernel)} is a single pixel`;
    case 'not-odd-squares':
      return 'only two odd square kernels larger than 1×1 can be merged';
    case 'not-crossed':
      return 'it takes a 1×n beside an n×1';
    case 'no-convolution-after':
      return 'no convolution follows it';
    case 'nothing-after':
      return 'no op follows it in its branch';
    case 'strided':
      return `its stride is ${refusal.stride}, not 1`;
    case 'paddings-differ':
      return `it is padded ${refusal.padding} and the next one ${refusal.next}`;
    case 'not-in-branch':
      return 'it does not open a branch';
    case 'not-first-in-branch':
      return 'it does not stand at the start of its branch';
    case 'last-branch':
      return 'it is the last branch, and a module needs one';
    case 'not-a-reduction':
      return 'it does not halve the grid with a pool and convolutions side by side';
    case 'out-of-range':
      return 'a value is out of range';
    case 'pool-has-no-filters':
      return 'a pool has no filters; it keeps the channels that come in';
  }
}

/** What-ifs: what each one does, and why it cannot. */
export const edits = {
  /** One line for a list: `Setting Conv2d_1a_3x3 by hand: kernel 5×5, stride 1`. */
  label(edit: Edit): string {
    if (edit.kind !== 'set') return name(edit);
    const { kernel, stride, padding, filters } = edit;
    const values = [
      kernel && `kernel ${formatPair(kernel)}`,
      stride && `stride ${stride}`,
      padding,
      filters &&
        `${numbers.count(filters)} ${numbers.plural(filters, { one: 'filter', other: 'filters' })}`
    ];
    return `${name(edit)}: ${values.filter(Boolean).join(', ')}`;
  },
  refused: ({ edit, refusal }: EditFault) => `${name(edit)} is not possible: ${reason(refusal)}.`
};
