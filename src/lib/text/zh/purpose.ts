import { formatPair, formatShape, type Network } from '../../network';
import { isGoodGrid, paper as facts, smoothLabels, type EndPointPurpose } from '../../purposes';
import type { purpose as english } from '../en/purpose';
import { areaShare, grid, ofNetwork, paper, type Passage } from '../purpose-passage';
import { experiments } from './experiments';
import { numbers } from './numbers';
import { sayBranch } from './purpose-branches';
import { sayStemConv, sayStemPool } from './purpose-stem';

/** What each part is for: two or three sentences, each with where it comes from. */
export const purpose: typeof english = {
  endPoint: sayEndPoint,
  branch: sayBranch,
  branchName: (branch) => branch.replace('Branch_', '分支 '),
  source({ citation }) {
    switch (citation.kind) {
      case 'paper':
        return { words: `论文${citation.where}`, isPaper: true };
      case 'network':
        return { words: '由这个网络算出', isPaper: false };
      case 'slim':
        return { words: `TF-Slim 的代码，对照论文${citation.where}`, isPaper: true };
    }
  },
  none: '对于由假设这样改动过的部分，这里没有说明。',
  trialsOf: (part) => `试试没有它会怎样：${part}`,
  whatIf: (experiment) => `假设：${experiments.title(experiment)}`,
  compare: (branch) => `带与不带${branch.replace('Branch_', '分支 ')} 各运行一次，并作比较`,
  withoutAux: '构建不带这个分类头的网络'
};

function sayEndPoint(purpose: EndPointPurpose, network: Network): readonly Passage[] {
  switch (purpose.kind) {
    case 'stem-conv':
      return sayStemConv(purpose);
    case 'stem-pool':
      return sayStemPool(purpose);
    case 'module':
      return sayModule(purpose);
    case 'reduction':
      return sayReduction(purpose);
    case 'aux':
      return sayAux(purpose);
    case 'mean':
      return sayMean(purpose);
    case 'dropout':
      return [
        ofNetwork(
          `使用网络时，这 ${numbers.count(lastOf(purpose.shapes.in))} 个数原样传递；只有训练时才随机丢弃其中一部分。`
        ),
        {
          words: '保留 0.8 是 TF-Slim 的默认值，不是论文中的数字。',
          citation: { kind: 'slim', where: '第 8 节' }
        }
      ];
    case 'scores':
      return [
        ofNetwork(
          `每个类别一个得分：各是 ${numbers.count(lastOf(purpose.shapes.in))} 个数的加权和，再加偏置。` +
            `在只有一个位置的特征图上，1×1 卷积就是全连接层；这一层有 ${numbers.count(purpose.params)} 个参数，` +
            '没有批归一化，也没有 ReLU。'
        )
      ];
    case 'shares':
      return sayShares(network.config.numClasses);
  }
}

const lastOf = (shape: readonly number[]) => shape[shape.length - 1];

type Of<Kind extends EndPointPurpose['kind']> = Extract<EndPointPurpose, { readonly kind: Kind }>;

function sayModule(purpose: Of<'module'>): readonly Passage[] {
  const { branches, shapes, shares } = purpose;
  const kinds = new Set(branches.map(({ kind }) => kind));
  const crossed = branches.find((branch) => branch.kind === 'crossed');
  const forked = branches.find((branch) => branch.kind === 'forked');
  return [
    ofNetwork(
      `${numbers.count(branches.length)} 个分支读取同一张 ${formatShape(shapes.in)} 特征图，各用自己的窗口，` +
        `再由拼接把各自的结果并列起来：在同样的网格上得到 ${numbers.count(lastOf(shapes.out))} 个通道。`
    ),
    ...(kinds.has('one-window') && kinds.has('stacked') && purpose.isSlims ? [sayBothFives()] : []),
    ...(crossed === undefined ? [] : [sayCrossedGrid(crossed.grid, crossed.side, purpose)]),
    ...(forked === undefined
      ? []
      : [
          paper(
            '第 2 节和图 7',
            `1×${forked.side} 和 ${forked.side}×1 并列，使通道增多：论文只在最粗的网格上这样加宽模块，因为维度高的表示更容易在局部处理。`
          ),
          ofNetwork(
            `它占主干参数的 ${numbers.wholeShare(shares.params)}，只占乘加的 ${numbers.wholeShare(shares.multiplyAdds)}：` +
              `在 ${grid(shapes.out)} 个位置上，权重用起来很省。`
          )
        ]),
    ...sayRepeat(purpose)
  ];
}

function sayBothFives(): Passage {
  return {
    words:
      '论文的图 5 用两个 3×3 代替 5×5；TF-Slim 在一个分支里保留真正的 5×5，在另一个分支里用两个 3×3。',
    citation: { kind: 'slim', where: '图 5' }
  };
}

function sayCrossedGrid(
  [height, width]: readonly [number, number],
  side: number,
  { isOnlyGrid }: Of<'module'>
): Passage {
  const { least, most, section } = facts.crossed;
  const found = `论文发现，1×n 与 n×1 相继使用，在靠前的层里效果不好，在 ${least} 到 ${most} 的网格上很好：`;
  const here = formatPair([height, width]);
  return paper(
    `第 ${section} 节`,
    isGoodGrid([height, width])
      ? `${found}这里是 ${here}${isOnlyGrid ? `，其他网格上都没有带 1×${side} 和 ${side}×1 的模块` : ''}。`
      : `${found}按所选的输入尺寸，这里是 ${here}，不在此范围内。`
  );
}

function sayRepeat({ repeat }: Of<'module'>): readonly Passage[] {
  if (repeat === null) return [];
  const { of, filters, input } = repeat;
  const wider = filters.map(
    ({ there, here }) =>
      `原来 ${numbers.count(there)} 个卷积核的地方，这里是 ${numbers.count(here)} 个`
  );
  const rest = filters.length === 0 ? '每层卷积核个数相同，权重是自己的' : numbers.list(wider);
  const reads =
    input.here === input.there
      ? ''
      : `；它读取 ${numbers.count(input.here)} 个通道，而不是 ${numbers.count(input.there)} 个`;
  return [ofNetwork(`它重复 ${of} 的窗口，${rest}${reads}。`)];
}

function sayReduction({ shapes, parts }: Of<'reduction'>): readonly Passage[] {
  const left = numbers.wholeShare(areaShare(shapes));
  return [
    ofNetwork(
      `网格从 ${grid(shapes.in)} 缩到 ${grid(shapes.out)}，同时通道增多：带步幅的卷积与池化并列工作，` +
        `输出 ${parts.map(numbers.count).join(' + ')} = ${numbers.count(lastOf(shapes.out))} 个通道。`
    ),
    paper(
      '第 5 节和图 9、图 10',
      '先池化省计算，但一切都要经过一个表示瓶颈；先卷积则要在大网格上计算。' +
        `两者并列就不形成瓶颈，而小网格只有 ${left} 的位置。`
    )
  ];
}

function sayAux({ reads, shares, params }: Of<'aux'>): readonly Passage[] {
  return [
    paper(
      '第 4 节',
      `接在 ${reads} 上的第二个分类器。最初的想法是让误差更接近靠前的层，从而帮助训练收敛。`
    ),
    paper(
      '第 4 节',
      '论文发现训练早期的收敛并没有变好：有没有它，训练过程看起来一样，直到两者都达到较高的准确率；' +
        '只在接近结束时，带它的网络才略微领先。作者认为它起正则化的作用，因为这个侧分支带有批归一化或 dropout 时，' +
        '主分类器更好。GoogLeNet 有两个这样的分类器，去掉较低的一个并无损害。'
    ),
    ofNetwork(
      `它增加 ${numbers.count(params)} 个参数，乘加比主干多 ${numbers.share(shares.multiplyAdds)}；主分类器不读取它的任何输出。`
    )
  ];
}

function sayMean({ shapes, coversMap }: Of<'mean'>): readonly Passage[] {
  const channels = numbers.count(lastOf(shapes.in));
  return [
    coversMap
      ? ofNetwork(
          `对全部 ${grid(shapes.in)} 个位置取平均，每个通道只剩一个数，共 ${channels} 个：它有多强的反应，而不再是在哪里。`
        )
      : ofNetwork(
          `对 ${grid(shapes.in)} 特征图上的窗口取平均，剩下 ${grid(shapes.out)} 个位置，各有 ${channels} 个通道。`
        ),
    paper('第 6 节，表 1', '论文的表格在线性层之前，这里是一个 8×8 池化。')
  ];
}

function sayShares(classes: number): readonly Passage[] {
  const { epsilon, gain, section } = facts.smoothing;
  const { right, other } = smoothLabels(classes);
  return [
    ofNetwork(`softmax 把 ${numbers.count(classes)} 个得分变成总和为 1 的占比；顺序不变。`),
    paper(
      `第 ${section} 节`,
      `论文以平滑的标签为训练目标，ε = ${epsilon}：不是 1 和 0，而是在 ${numbers.count(classes)} 个类别时，` +
        `正确的类别为 ${right}，其余各为 ${other}。top-1 和 top-5 因此各提高约 ${gain}%。`
    )
  ];
}
