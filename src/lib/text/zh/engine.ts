import type { engine as english } from '../en/engine';
import { mark } from '../marked';
import { backends } from './backends';
import { numbers } from './numbers';
import { selfCheck } from './self-check';

/** The engine menu: what computes, and where the weights come from. */
export const engine: typeof english = {
  inUse: (backend) => ['当前由 ', mark('name', backends.names[backend]), ' 计算。'],
  device: (renderer) => `设备：${renderer}`,
  idle: '尚未运行。网络在这个浏览器里计算；图片不会离开这台电脑。',
  starting: '正在启动引擎。',
  checking: '正在启动 WebGPU，并与参考值核对。通过之前，不会显示它的任何结果。',
  checkLabel: 'WebGPU 的核对',
  checkProgress: selfCheck.progress,
  backend: '计算后端',
  check: '自检',
  weights: '权重',
  origin: '训练好的权重从哪里来',
  originOf: (name) => `权重“${name}”从哪里来`,
  package: '软件包',
  file: '文件',
  licence: '许可证',
  size: '大小',
  bytes: (sizeBytes) => numbers.bytes(sizeBytes),
  heads: (names, seed) =>
    `这里没有训练好的权重的部分：${names.join('、')}。它们按 Slim 的初始化方法生成（种子 ${seed}），并标为“未训练”。`,
  otherClasses: (count, shown) =>
    `这些权重的分类器有 ${numbers.count(count)} 类，而画面上的网络有 ${numbers.count(shown)} 类：因此分类头随机生成，并标为“未训练”。`,
  takeClasses: (count) => `改用 ${numbers.count(count)} 类`,
  reading: '正在读取清单…'
};
