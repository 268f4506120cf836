import { formatPair } from '../../network';
import type { Edit, Refusal } from '../../what-ifs';
import type { edits as english } from '../en/edits';
import { numbers } from './numbers';

/** What an edit does, as the start of a sentence. */
function name({ kind, at }: Edit): string {
  switch (kind) {
    case 'to-3x3':
      return `把 ${at} 拆成 3×3 卷积`;
    case 'merge':
      return `把 ${at} 与其后的卷积合并`;
    case 'factorise':
      return `分解 ${at}`;
    case 'square':
      return `把 ${at} 与其后的卷积换成一个方形卷积`;
    case 'no-bottleneck':
      return `去掉瓶颈 ${at}`;
    case 'pool-first':
      return `在 ${at} 中先池化`;
    case 'pool-last':
      return `在 ${at} 中后池化`;
    case 'off':
      return `去掉 ${at}`;
    case 'set':
      return `手动设置 ${at}`;
  }
}

/** Why an edit does not apply, as the end of a sentence. */
function reason(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'no-such-op':
      return '这个网络没有这个名称的算子';
    case 'no-such-branch':
      return '这个网络没有这个名称的分支';
    case 'in-fork':
      return '它位于分叉之中';
    case 'not-a-convolution':
      return '它不是卷积';
    case 'not-1x1':
      return '它不是步幅为 1 的 1×1 卷积';
    case 'not-square':
      return `它的卷积核 ${formatPair(refusal.kernel)} 不是方形`;
    case 'not-odd-from-5':
      return `它的卷积核是 ${formatPair(refusal.kernel)}，而只有 5×5 及更大的奇数卷积核才能拆开`;
    case 'not-larger-than-1':
      return `它的卷积核 ${formatPair(refusal.kernel)} 只有一个像素`;
    case 'not-odd-squares':
      return '只有两个大于 1×1、边长为奇数的方形卷积核才能合并';
    case 'not-crossed':
      return '这需要一个 1×n 和一个 n×1 相邻';
    case 'no-convolution-after':
      return '它后面没有卷积';
    case 'nothing-after':
      return '在它的分支里，它后面没有算子';
    case 'strided':
      return `它的步幅是 ${refusal.stride}，不是 1`;
    case 'paddings-differ':
      return `它的填充是 ${refusal.padding}，下一个的是 ${refusal.next}`;
    case 'not-in-branch':
      return '它不在分支的开头';
    case 'not-first-in-branch':
      return '它不是所在分支的第一个算子';
    case 'last-branch':
      return '它是最后一个分支，而模块至少需要一个';
    case 'not-a-reduction':
      return '它不是用并列的池化和卷积把网格减半';
    case 'out-of-range':
      return '有一个值超出范围';
    case 'pool-has-no-filters':
      return '池化没有卷积核；输入多少通道就输出多少';
  }
}

/** What-ifs: what each one does, and why it cannot. */
export const edits: typeof english = {
  label(edit) {
    if (edit.kind !== 'set') return name(edit);
    const { kernel, stride, padding, filters } = edit;
    const values = [
      kernel && `窗口 ${formatPair(kernel)}`,
      stride && `步幅 ${stride}`,
      padding,
      filters && `${numbers.count(filters)} 个卷积核`
    ];
    return `${name(edit)}：${values.filter(Boolean).join('，')}`;
  },
  refused: ({ edit, refusal }) => `无法${name(edit)}：${reason(refusal)}。`
};
