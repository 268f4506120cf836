import type { kernel as english } from '../en/kernel';
import { mark } from '../marked';
import { numbers } from './numbers';

const channelsOf = (count: number) => `${numbers.count(count)} 个输入通道`;

/** A channel of the image. */
const nameColour = (channel: number) => ['红', '绿', '蓝'][channel] ?? `通道 ${channel}`;

/** What one channel of a convolution looks for. */
export const kernel: typeof english = {
  reading: '正在读取卷积核…',
  tryAgain: '重试',
  lead: (facts) => [
    `通道 ${facts.channel} 读取 ${channelsOf(facts.channels)} × ${facts.size}。全部权重的范数：`,
    mark('figure', numbers.value(facts.norm))
  ],
  folded: (scale) => `批归一化已并入：这里的每个权重是训练所得的权重乘以 ${numbers.value(scale)}。`,
  ownBias: (bias) => `这里没有批归一化；偏置是 ${numbers.value(bias)}。`,
  bias: (bias) => `并入批归一化后的偏置：${numbers.value(bias)}。`,
  untrained: '这些权重未训练。',
  scale: (largest) => `颜色从 −${largest} 经过 0 到 ${largest}`,
  strongest: (shown, total) =>
    shown < total
      ? `${channelsOf(total)}中范数最大的 ${shown} 个`
      : `全部 ${channelsOf(total)}，按范数排列`,
  channel: (channel) => `通道 ${channel}`,
  colour: nameColour,
  open: (channel, op) => `打开 ${op} 的通道 ${channel}`,
  openColour: (channel) => `${nameColour(channel)}：选中图像`,
  norm: (norm) => `范数 ${norm}`,
  weights: (weights) => `权重 ${weights}`,
  rest: (count, norm) => `其余 ${channelsOf(count)}：范数合计 ${numbers.value(norm)}`,
  picture: (channel) => `通道 ${channel} 的卷积核，画成彩色图`,
  pictureNote: '红、绿、蓝就是相应的权重：中灰为 0，每个卷积核中最大的权重达到黑色或最浓的颜色。',
  all: (count) => `全部 ${count} 个通道的卷积核`
};
