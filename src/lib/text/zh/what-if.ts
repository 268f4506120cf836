import { formatPair, type Pair } from '../../network';
import type { ExperimentMeasure } from '../../what-ifs';
import type { whatIf as english } from '../en/what-if';
import { mark } from '../marked';
import { differences } from './differences';
import { edits } from './edits';
import { experiments } from './experiments';
import { faults } from './faults';
import { numbers } from './numbers';

function counts({ multiplyAdds: { before, after } }: ExperimentMeasure): string {
  return `${numbers.count(before)} 次乘加变为 ${numbers.count(after)} 次：`;
}

const nameKernels = (kernels: readonly Pair[]) =>
  kernels.length === 0 ? '无' : numbers.list(kernels.map(formatPair));

const fieldsByHand = {
  kernelHeight: '卷积核高',
  kernelWidth: '卷积核宽',
  stride: '步幅',
  filters: '卷积核个数'
};

/** The panel of what-ifs: offers, arguments, comparisons. */
export const whatIf: typeof english = {
  heading: '假设',
  state({ edits: { length }, totals }) {
    return `${numbers.count(length)} 处改动生效：${numbers.count(totals.params)} 个参数，${numbers.count(totals.multiplyAdds)} 次乘加。`;
  },

  offers: {
    label: '可做的实验',
    starters: '可以先做的实验',
    at: (name) => `假设，在 ${name}`,
    selectAny: '在网络图中选择任一模块或算子，看它自己的实验。',
    gone: '这个算子被一处改动去掉了。请撤销改动，或另选一个算子。',
    none: '这里没有可以单独改动的：它由前面的部分决定。请选择卷积、池化或模块。'
  },

  experiment: {
    ...experiments,
    measured(measure) {
      const { multiplyAdds, against } = measure;
      const change = differences.change(multiplyAdds.before, multiplyAdds.after);
      const marked = mark('change', change || '没有变化');
      if (against === null) return [`在这里，${counts(measure)}`, marked, '。'];
      const ideal = numbers.change(against.share - 1);
      if (against.kind === 'other-order') {
        return [
          `与现在这里的相比，${counts(measure)}`,
          marked,
          `（与另一种顺序相比为 ${ideal}）。`
        ];
      }
      const { channels } = against;
      return [
        `输入 ${numbers.count(channels.in)} 个通道、输出 ${numbers.count(channels.out)} 个时，${counts(measure)}`,
        marked,
        ideal === change ? '。' : `（输入、输出通道数相同时为 ${ideal}）。`
      ];
    },
    kernels: (before, after) =>
      `原来的卷积核：${nameKernels(before)}；改动后：${nameKernels(after)}。`,
    impossible: (reason) => `在这里无法构建：${reason}`,
    tryIt: '试一试',
    tryThis: (title, at) => `试一试：${title}，${at}`,
    show: (name) => `显示 ${name}`
  },

  byHand: {
    legend: '手动设置：',
    fields: fieldsByHand,
    padding: '填充',
    problem: (field, largest) =>
      `${fieldsByHand[field]}必须是 1 到 ${numbers.count(largest)} 的整数。`,
    poolFilters: (channels) => `池化没有卷积核：输入的 ${numbers.count(channels)} 个通道原样输出。`
  },

  inForce: {
    label: '生效的改动',
    heading: '已生效',
    undoAll: '全部撤销',
    none: '没有任何改动：这就是 Inception V3。',
    edit: edits.label,
    change: (change) => `那里的乘加 ${change}`,
    undo: '撤销',
    undoThis: (label) => `撤销：${label}`
  },

  fault: {
    sentence: faults.network,
    lastBuilt: '下面的数字属于最后一个能构建的网络。'
  },

  comparison: {
    heading: '与原网络对照',
    caption: '原网络与改动后的网络',
    columns: { original: '原来', now: '现在', difference: '差别' },
    rows: {
      params: '参数',
      multiplyAdds: '乘加',
      receptiveField: '感受野',
      outShape: '输出形状'
    },
    replaced: {
      title: '被替换的算子',
      note: '改动去掉了什么，现在那里是什么'
    },
    whole: {
      title: '整个网络',
      note: '感受野和形状取主干的末端'
    },
    difference: differences
  },

  shapes: {
    heading: '随之变化的形状',
    none: '每个端点的形状都不变。',
    absent: '无',
    becomes: '变为'
  }
};
