import { formatCount, formatPair } from '$lib/network';
import { nameEdit, type Edit } from '$lib/what-ifs';

/** One line for a list: `Setting Conv2d_1a_3x3 by hand: kernel 5×5, stride 1`. */
export function labelEdit(edit: Edit): string {
  if (edit.kind !== 'set') return nameEdit(edit);
  const { kernel, stride, padding, filters } = edit;
  const values = [
    kernel && `kernel ${formatPair(kernel)}`,
    stride && `stride ${stride}`,
    padding,
    filters && `${formatCount(filters)} filters`
  ];
  return `${nameEdit(edit)}: ${values.filter(Boolean).join(', ')}`;
}
