import { formatPair } from '../../network';
import { paper as facts, type BranchPurpose } from '../../purposes';
import { ofNetwork, paper, type Passage } from '../purpose-passage';
import { numbers } from './numbers';

type Of<Kind extends BranchPurpose['kind']> = Extract<BranchPurpose, { readonly kind: Kind }>;

/** What a kind of branch is for. */
export function sayBranch(purpose: BranchPurpose): readonly Passage[] {
  const { channels } = purpose;
  const [from, to] = [numbers.count(channels.in), numbers.count(channels.out)];
  switch (purpose.kind) {
    case 'pointwise':
      return [
        ofNetwork(
          `视野最窄的分支：1×1 每次只看一个位置，把那里的 ${from} 个通道混合成 ${to} 个；相邻的位置由旁边的分支去看。`
        )
      ];
    case 'one-window':
      return [...sayNarrowing(purpose), sayOneWindow(purpose)];
    case 'stacked':
      return [...sayNarrowing(purpose), sayStacked(purpose)];
    case 'pooled':
      return [
        ofNetwork(
          `对 ${formatPair(purpose.window)} 个位置取平均，使特征图变平滑，而且没有权重；它保留全部 ${from} 个通道，所以由后面的 1×1 ` +
            `决定拼接得到多少个：${to}。`
        )
      ];
    case 'crossed':
      return [...sayNarrowing(purpose), sayCrossed(purpose)];
    case 'forked':
      return [...sayNarrowing(purpose), sayForked(purpose)];
    case 'strided-conv':
      return [...sayNarrowing(purpose), sayStridedConv(purpose)];
    case 'strided-pool':
      return [
        ofNetwork(
          `池化把网格从 ${formatPair(purpose.grids.in)} 缩到 ${formatPair(purpose.grids.out)}，不用一个权重，${to} 个通道原样传递。`
        )
      ];
  }
}

/** The third principle, with the figures of the 1×1 that opens the branch. */
function sayNarrowing({ channels }: BranchPurpose): readonly Passage[] {
  if (channels.narrowed === null || channels.narrowed >= channels.in) return [];
  return [
    paper(
      '第 2 节',
      `先用 1×1 把 ${numbers.count(channels.in)} 个通道压到 ${numbers.count(channels.narrowed)} 个，使后面的计算更省：` +
        '在汇集相邻位置之前，减少通道不会损失多少（第三条原则）。'
    )
  ];
}

function sayOneWindow({ side }: Of<'one-window'>): Passage {
  const [window, small] = [side * side, 9];
  const compare =
    side === 3
      ? ''
      : `通道数相同时，开销是 3×3 的 ${window}/${small} = ${numbers.factor(window / small)} 倍。`;
  const words = `然后一个 ${side}×${side} 同时看 ${numbers.count(window)} 个位置。${compare}`;
  return side === 5 ? paper('第 3.1 节', words) : ofNetwork(words);
}

function sayStacked({ sides, view }: Of<'stacked'>): Passage {
  const sum = sides.map((side) => side * side);
  const cost = sum.reduce((total, part) => total + part, 0);
  const names = sides.map((side) => `${side}×${side}`);
  const isPapers = view === 5 && sides.every((side) => side === 3);
  const words =
    `${numbers.list(names)} 接连使用，看到的位置与一个 ${view}×${view} 相同。输入、输出通道数相同时，开销是 ` +
    `(${sum.join(' + ')})/${view * view}，少 ${numbers.wholeShare(1 - cost / (view * view))}，而且每个后面都有 ReLU`;
  return isPapers
    ? paper(
        `第 ${facts.twoSmall.section} 节`,
        `${words}：在论文的实验中，top-1 准确率为 ${facts.twoSmall.rectified}%，两者之间没有 ReLU 时为 ${facts.twoSmall.linear}%。`
      )
    : ofNetwork(`${words}。`);
}

function sayCrossed({ side, pairs, view }: Of<'crossed'>): Passage {
  const saved = numbers.wholeShare(1 - 2 / side);
  const twice = pairs === 1 ? '' : `接连 ${numbers.count(pairs)} 次，看到 ${view}×${view}。`;
  return paper(
    '第 3.2 节；1 − 2/n 为推算',
    `一行 ${side} 个加一列 ${side} 个，看到的 ${side}×${side} 个位置与完整的方形相同。输入、输出通道数相同时，` +
      `开销少 1 − 2/${side} = ${saved}。${twice}`
  );
}

function sayForked({ side, before, each }: Of<'forked'>): Passage {
  const opening = before === null ? '' : `在 ${before}×${before} 之后，`;
  const words =
    `1×${side} 和 ${side}×1 并列读取同一个输入，而不是先后相接：这个分支输出 ` +
    `${each.map(numbers.count).join(' + ')} = ${numbers.count(each.reduce((sum, part) => sum + part, 0))} 个通道。`;
  return paper(
    '第 2 节和图 7',
    `${opening}${words}在网格最小的地方增加通道：维度高的表示更容易在局部处理（第二条原则）。`
  );
}

function sayStridedConv({ before, grids, stride }: Of<'strided-conv'>): Passage {
  const first = {
    nothing: '',
    squares: `先在大网格上用 ${listWindows(before)} 看周围；再`,
    crossed: `先在大网格上用 ${listWindows(before)} 沿行、列观察；再`
  }[before.kind];
  return paper(
    '第 5 节和图 10',
    `${first}用步幅为 ${stride} 的卷积，一步之内既提取特征又缩小网格，从 ${formatPair(grids.in)} 到 ${formatPair(grids.out)}：` +
      '旁边的池化做同样的缩小，不形成瓶颈。'
  );
}

function listWindows(before: Of<'strided-conv'>['before']): string {
  if (before.kind === 'nothing') return '';
  if (before.kind === 'crossed') return `1×${before.side} 和 ${before.side}×1`;
  return numbers.list(before.sides.map((side) => `${side}×${side}`));
}
