import { formatPair, type Pair } from '../../network';
import { paper } from '../../purposes';
import type {
  BottleneckExperiment,
  BranchExperiment,
  KernelExperiment,
  ReductionExperiment
} from '../../what-ifs';
import type { experiments as english } from '../en/experiments';
import { joinWords } from './join-words';
import { numbers } from './numbers';

/** `两个 3×3`, `1×7、7×1` */
function nameKernels(kernels: readonly Pair[]): string {
  const names = kernels.map(formatPair);
  const areAlike = names.every((name) => name === names[0]);
  return areAlike ? `${countKernels(names.length)} ${names[0]}` : numbers.list(names);
}

function countKernels(count: number): string {
  return count === 2 ? '两个' : `${numbers.count(count)} 个`;
}

const grid = ([, height, width]: readonly number[]) => formatPair([height, width]);

function titleOfKernels({ edit, before, after }: KernelExperiment): string {
  const [kernel, large] = [formatPair(before[0]), formatPair(after[0])];
  switch (edit.kind) {
    case 'to-3x3':
      return joinWords('用', countKernels(after.length), `3×3 代替 ${kernel}`);
    case 'factorise':
      return `把 ${kernel} 分解为 ${numbers.list(after.map(formatPair))}`;
    case 'merge':
      return joinWords('把', nameKernels(before), `合并为一个 ${large}`);
    case 'square':
      return `用一个 ${large} 代替 ${numbers.list(before.map(formatPair))}`;
  }
}

/** The paper's finding on where n×1 after 1×n pays, beside the grid at hand. */
function judgeGrid(size: Pair): string {
  const { least, most } = paper.crossed;
  return `论文发现，这样的一对卷积在靠前的层里效果不好，在 ${least} 到 ${most} 的网格上很好；这里的网格是 ${formatPair(size)}。`;
}

function argueKernels(experiment: KernelExperiment): string {
  const { edit, before, after, ideal } = experiment;
  const [kernel, large] = [formatPair(before[0]), formatPair(after[0])];
  const saved = numbers.wholeShare(1 - ideal.share);
  const times = `${ideal.formula} = ${numbers.factor(ideal.share)} 倍`;
  switch (edit.kind) {
    case 'to-3x3':
      return (
        `${countKernels(after.length)} 3×3 窗口叠起来，看到的正是那 ${kernel} 个像素，而且每个后面都有 ReLU。` +
        `输入、输出通道数相同时，乘加和权重只需原来的 ${ideal.formula}：少 ${saved}。`
      );
    case 'factorise':
      return (
        `先看一行、再看一列，各 ${before[0][0]} 个像素，覆盖的是同一个方形。输入、输出通道数相同时，` +
        `开销只剩 ${ideal.formula}，少 ${saved}；卷积核越大，省得越多：1 − 2/n。${judgeGrid(experiment.grid)}`
      );
    case 'merge':
      return (
        `一个 ${large} 看到的像素与两者先后看到的相同。输入、输出通道数相同时，` +
        `开销是 ${times}，而且只有一个 ReLU，不是两个。`
      );
    case 'square':
      return (
        `这就是那一对卷积所代替的：在同样的像素上用一个完整的 ${large}。输入、输出通道数相同时，` +
        `开销是 ${times}。${judgeGrid(experiment.grid)}`
      );
  }
}

function sourceOfKernels({ edit, before }: KernelExperiment): string {
  const [height] = before[0];
  switch (edit.kind) {
    case 'to-3x3':
      return height === 5 ? '论文第 3.1 节。' : '依照论文第 3.1 节；数字为推算。';
    case 'factorise':
      return height === 3 ? '论文第 3.2 节（先 3×1，再 1×3）。' : '论文第 3.2 节；1 − 2/n 为推算。';
    case 'merge':
      return '论文第 3.1 节，反过来读；数字为推算。';
    case 'square':
      return '论文第 3.2 节，反过来读；数字为推算。';
  }
}

function argueBottleneck({ channels, readerKernel }: BottleneckExperiment): string {
  const [from, to] = [numbers.count(channels.in), numbers.count(channels.out)];
  const reader = readerKernel === null ? '下一个算子' : ` ${formatPair(readerKernel)} `;
  const narrowing =
    channels.out < channels.in
      ? `1×1 把 ${from} 个通道压到 ${to} 个：它后面的${reader}只需读取其中的 ` +
        `${numbers.wholeShare(channels.out / channels.in)}。相邻的值彼此相似，损失很少。`
      : `按这些通道数，1×1 并没有压缩：输入 ${from} 个通道，输出 ${to} 个。`;
  return `${narrowing}没有它，${reader.trimStart()}要读取全部 ${from} 个通道。`;
}

function argueReduction({ edit, shapes, ideal }: ReductionExperiment): string {
  const [large, small] = [grid(shapes.in), grid(shapes.out)];
  const [from, to] = [numbers.count(shapes.in[3]), numbers.count(shapes.out[3])];
  return edit.kind === 'pool-first'
    ? `这样，输出 ${to} 个通道的卷积只在 ${small} 个位置上计算，而不是 ${large}：` +
        `工作量是另一种顺序的 ${numbers.wholeShare(ideal.share)}。但一切都要先挤过 ` +
        `${small}×${from} 个值，这就是表示瓶颈。`
    : '卷积看到之前，没有值被丢掉，所以没有挤压。但从 ' +
        `${from} 到 ${to} 个通道的卷积要在全部 ${large} 个位置上计算，而不是 ${small}：` +
        `乘加是另一种顺序的 ${numbers.factor(ideal.share)} 倍。Inception V3 让两者并列，开销更小。`;
}

function argueBranch({ channels, params }: BranchExperiment): string {
  const costs =
    params === 0 ? '这个分支没有参数' : `这个分支的 ${numbers.count(params)} 个参数也随之消失`;
  return (
    `拼接的 ${numbers.count(channels.all)} 个通道少了 ${numbers.count(channels.lost)} 个，${costs}。` +
    '读取这个模块的部分也随之变窄、变省。对准确率有什么影响，只有训练才知道。'
  );
}

/** Why one would make an edit: sentences of our own, with figures worked out from the op list. */
export const experiments: typeof english = {
  title(experiment) {
    if ('grid' in experiment) return titleOfKernels(experiment);
    switch (experiment.edit.kind) {
      case 'no-bottleneck':
        return '去掉 1×1 瓶颈';
      case 'pool-first':
        return '先池化，再卷积';
      case 'pool-last':
        return '先卷积，再池化';
      case 'off':
        return `去掉 ${experiment.edit.at.split('/')[1]}`;
    }
  },

  argument(experiment) {
    if ('grid' in experiment) return argueKernels(experiment);
    if ('readerKernel' in experiment) return argueBottleneck(experiment);
    return 'shapes' in experiment ? argueReduction(experiment) : argueBranch(experiment);
  },

  source(experiment) {
    if ('grid' in experiment) return sourceOfKernels(experiment);
    switch (experiment.edit.kind) {
      case 'no-bottleneck':
        return '论文第 2 节（第三条原则）；数字为推算。';
      case 'pool-first':
        return '论文第 5 节和图 9：四分之一，因为那里每条边正好减半。上面的数字属于这个网络。';
      case 'pool-last':
        return '论文：按第 5 节的公式是四倍，那里每条边正好减半；按图 9 的说明则是三倍。上面的数字属于这个网络。';
      case 'off':
        return '不是论文的论断；数字属于这个网络。';
    }
  }
};
