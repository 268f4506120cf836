import { formatPair } from '../../network';
import type { EndPointPurpose } from '../../purposes';
import { areaShare, grid, ofNetwork, paper, type Passage } from '../purpose-passage';
import { numbers } from './numbers';

type Of<Kind extends EndPointPurpose['kind']> = Extract<EndPointPurpose, { readonly kind: Kind }>;

export function sayStemConv(purpose: Of<'stem-conv'>): readonly Passage[] {
  const { stem, isSlims } = purpose;
  return [
    ofNetwork(sayWhatItDoes(purpose)),
    ...(stem.placeInOpening === null
      ? []
      : [
          paper('第 6 节', `论文用三个 3×3 代替传统的 7×7，这是其中第 ${stem.placeInOpening} 个。`)
        ]),
    ...(stem.isBeforeStride && stem.placeInOpening !== null
      ? [paper('第 2 节', '先增加通道，再缩小网格：第一条原则要求避免瓶颈，尤其是在靠前的层。')]
      : []),
    ...(isSlims && stem.placeInOpening === null ? [sayTable(purpose)] : [])
  ];
}

function sayWhatItDoes({ kernel, shapes, stem }: Of<'stem-conv'>): string {
  const window = formatPair(kernel);
  const [from, to] = [numbers.count(shapes.in[3]), numbers.count(shapes.out[3])];
  const channels = from === to ? `${to} 个通道不变` : `${from} 个通道变为 ${to} 个`;
  const cost = `它占 stem 乘加的 ${numbers.wholeShare(stem.shareOfStem)}。`;
  if (stem.stride > 1) {
    return (
      `${window} 的窗口以 ${stem.stride} 为步幅滑过${stem.isFirst ? '图像' : '特征图'}：${grid(shapes.in)} 变为 ` +
      `${grid(shapes.out)}，${channels}。后面的一切只需处理 ${numbers.wholeShare(areaShare(shapes))} 的位置。`
    );
  }
  if (kernel.every((side) => side === 1)) {
    return (
      `1×1 每次只看一个位置，看不到相邻的位置：它混合通道，${channels}。通道数相同时，3×3 的` +
      `开销是它的 ${3 * 3} 倍。${cost}`
    );
  }
  return stem.padding === 'SAME'
    ? `${window} 的窗口带有填充，网格保持 ${grid(shapes.out)}，${channels}。${cost}`
    : `${window} 的窗口没有填充，舍去最外圈的位置，从 ${grid(shapes.in)} 到 ${grid(shapes.out)}，${channels}。${cost}`;
}

function sayTable({ kernel }: Of<'stem-conv'>): Passage {
  return {
    words:
      `论文的表格在这里列出三个 3×3 卷积，第二个的步幅为 2。TF-Slim 的代码则是一个 1×1、一个 3×3 和一个最大池化；` +
      `这是其中的 ${formatPair(kernel)}。`,
    citation: { kind: 'slim', where: '第 6 节，表 1' }
  };
}

export function sayStemPool({
  kernel,
  shapes,
  stem,
  isSlims
}: Of<'stem-pool'>): readonly Passage[] {
  const channels = numbers.count(shapes.out[3]);
  return [
    ofNetwork(
      `每隔 ${stem.stride} 个位置取一个 ${formatPair(kernel)} 窗口中的最大值：${grid(shapes.in)} 变为 ${grid(shapes.out)}，` +
        `${channels} 个通道不变，不用一个权重。后面的一切只需处理 ${numbers.wholeShare(areaShare(shapes))} 的位置。`
    ),
    ...(stem.isLast
      ? [
          ofNetwork(
            `stem 到此结束：它占主干乘加的 ${numbers.wholeShare(stem.stemShares.multiplyAdds)}，` +
              `却只占主干参数的 ${numbers.share(stem.stemShares.params)}，因为它的特征图大，通道少。`
          )
        ]
      : []),
    ...(isSlims && stem.isLast
      ? [
          {
            words: `论文的表格在 stem 中有一个池化和一个步幅为 2 的卷积；TF-Slim 的代码有 ${stem.pools} 个池化。`,
            citation: { kind: 'slim', where: '第 6 节，表 1' } as const
          }
        ]
      : [])
  ];
}
