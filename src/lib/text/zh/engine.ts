import type { engine as english } from '../en/engine';
import { mark } from '../marked';
import { backends } from './backends';
import { numbers } from './numbers';

/** The engine menu: what computes, and where the weights come from. */
export const engine: typeof english = {
  button: '引擎',
  label: '引擎与权重',
  inUse: (backend) => ['当前由 ', mark('name', backends.names[backend]), ' 计算。'],
  device: (renderer) => `设备：${renderer}`,
  idle: '尚未运行。网络在这个浏览器里计算；图片不会离开这台电脑。',
  backend: '计算后端',
  check: '自检',
  weights: '权重',
  origin: '训练好的权重从哪里来',
  package: '软件包',
  licence: '许可证',
  size: '大小',
  bytes: (sizeBytes) => `${numbers.bytes(sizeBytes)}，每个权重 8 位`,
  heads: (seed) =>
    `这里的 AuxLogits 和 Logits 没有训练好的权重：它们按 Slim 的初始化方法生成（种子 ${seed}），并标为“未训练”。`,
  reading: '正在读取清单…'
};
