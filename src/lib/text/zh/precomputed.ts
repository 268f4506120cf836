import type { precomputed as english } from '../en/precomputed';
import { backends } from './backends';
import { numbers } from './numbers';

/** Pictures of outputs that ship with the sample photos. */
export const precomputed: typeof english = {
  short: '图像预先算好',
  mark: ({ backend }) => `图像：预先算好，自带权重，${backends.names[backend]}`,
  explain: ({ backend, weights }) =>
    `缺一角的小图是预先算好的，由 ${backends.names[backend]} 用自带权重` +
    `（${weights.package} ${weights.version}）计算；本机算到哪里，就换成本机的结果。`,
  channels: {
    title: '最强的通道（预先算好）',
    note: ({ backend }) => `由 ${backends.names[backend]} 用自带权重预先算好。`,
    noteInRun: (origin) =>
      `${precomputed.channels.note(origin)}本机算到这个算子时，会显示全部特征图。`,
    name: (channel, total) => `通道 ${numbers.count(channel)}，共 ${numbers.count(total)} 个`
  }
};
