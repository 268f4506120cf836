import type { ownWeights as english } from '../en/own-weights';
import { numbers } from './numbers';
import { weightFiles } from './weight-files';
import { weightsAddress } from './weights-address';

/** The dialog about a reader's own file of weights. */
export const ownWeights: typeof english = {
  files: weightFiles,
  address: weightsAddress,
  intro:
    '使用你自己的 Inception V3 权重文件：safetensors、PyTorch（.pth）、Keras（.h5、.keras）或 TensorFlow.js（model.json，须与它的 .bin 文件一起选择）。文件只在这个浏览器中读取，不会离开这台电脑。',
  choose: '选择文件…',
  chooseAnother: '选择另一个文件…',
  orDrop: '或把它拖到本页任意位置。',
  checking: (name) => `正在检查 ${name}`,
  progress: (loadedBytes, totalBytes) =>
    totalBytes === null
      ? '正在打开…'
      : `${numbers.bytes(loadedBytes)}，共 ${numbers.bytes(totalBytes)}`,
  cancel: '取消',
  refused: (name) => `${name} 无法使用`,
  severalRefused: '这些文件不能一起使用',
  unchanged: '正在使用的权重没有改变。',
  held: (name) => `正在使用 ${name}`,
  ready: (name) => `${name} 可以使用`,
  lost: (name) => `${name} 已无法读取`,
  lostAdvice: '选择之后，它被移动、修改或删除了。请重新选择它，或把它收起。',
  chooseAgain: '重新选择它…',
  facts: (format, sizeBytes) => `${format}，${numbers.bytes(sizeBytes)}`,
  sha256: (name) => `${name} 的 SHA-256`,
  use: '使用这个文件',
  forget: '收起这个文件，改用本站的权重',
  matched: (count, total) =>
    `${numbers.count(total)} 个变量中，有 ${numbers.count(count)} 个在文件里：主干的变量，以及文件所含各分类头的变量。`,
  untrained: (heads) => `文件中没有 ${heads.join('、')} 的权重：它们随机初始化，并标为“未训练”。`,
  pairs: (count) => `已对应：${numbers.count(count)}`,
  missing: (count) => `缺少：${numbers.count(count)}`,
  misshapen: (count) => `形状不符：${numbers.count(count)}`,
  leftOver: (count) => `未使用：${numbers.count(count)}`,
  more: (count) => `另有 ${numbers.count(count)} 个`,
  pair: (tensor, variable) => `${tensor} → ${variable}`,
  shapes: (held, wanted) => `形状为 ${held}，应为 ${wanted}`,
  conventions: '如何读取这个文件',
  convention: '约定',
  value: '取值',
  basis: '依据',
  asFound: '恢复原值',
  compare: '与另一种比较',
  numbering:
    'ImageNet 类别的顺序，以及其前或其后是否另有一类，只决定每个类别旁显示哪个名称，不影响任何数值。',
  epsilonRefused: (kept) =>
    `请把 epsilon 写成大于 0 且不超过 1 的数，例如 0.001 或 1e-3；目前仍为 ${kept}。`,
  device: '在这台设备上',
  keep: '保存在这台设备上',
  keeping: '正在保存…',
  remove: '从这台设备上移除',
  openKept: '打开它',
  gone: '关闭本页后就不再有这个文件，除非把它保存在这里。',
  kept: (name, sizeBytes) =>
    `${name} 保存在这个浏览器中（${numbers.bytes(sizeBytes)}）；地址含有 weights=own 时会再次打开。`,
  notKept: {
    full: '这台设备空间不足，或浏览器不再给本站更多空间。在关闭本页之前，文件仍可使用。',
    'no-storage':
      '这个浏览器在这里不保存任何内容：可能是无痕窗口、沙盒框架，或不是 https 的地址。在关闭本页之前，文件仍可使用。',
    unreadable: '这个文件已无法读取：选择之后它被移动、修改或删除了。请重新选择它。'
  }
};
