import type { ruler as english } from '../en/ruler';
import { numbers } from './numbers';

/** The channels of a concat as a ruler. */
export const ruler: typeof english = {
  title: '各分支的通道',
  label: (segments, channels) =>
    `通道，${segments.map(({ count }) => numbers.count(count)).join(' + ')} = ${numbers.count(channels)}`,
  channel: (channel, { name, firstChannel, count }) =>
    `通道 ${channel}：${name}，索引 ${channel - firstChannel}，共 ${count} 个`,
  shares: '各分支所占的激活：该分支数值之和除以全部数值之和',
  share: ({ name }, { channels, activation }) =>
    `${name}：通道的 ${numbers.wholeShare(channels)}，激活的 ${numbers.wholeShare(activation)}。`,
  shareOfChannels: ({ name }, channels) => `${name}：通道的 ${numbers.wholeShare(channels)}。`,
  allSilent: '对这张照片，所有的值都是 0。',
  mixed: (op, channels) => `${op} 由它读取的全部 ${numbers.count(channels)} 个通道算出它。`,
  passed: (op, channel, source) =>
    `${op} 逐通道处理：它是 ${source} 的通道 ${channel} 经过池化的结果。`,
  toScale: '按比例画出。指向一个通道，看它从哪里来。',
  ofChannels: '通道',
  ofActivation: '激活',
  opening: '正在打开…',
  failed: '未能获取这一部分。请检查网络连接后重试。',
  tryAgain: '重试'
};
