import type { value as english } from '../en/value';
import { mark } from '../marked';
import { numbers } from './numbers';

const nouns = { channel: '通道', class: '类别' };
const channelsOf = (count: number) => `${numbers.count(count)} 个通道`;
const classesOf = (count: number) => `${numbers.count(count)} 个类别`;
const cellsOf = (count: number) => `${numbers.count(count)} 个单元格`;
/** A negative number after a sign needs brackets. */
const inner = (value: number) => (value < 0 ? `(${numbers.value(value)})` : numbers.value(value));

/** A channel of the image. */
const nameColour = (channel: number) => ['红', '绿', '蓝'][channel] ?? `通道 ${channel}`;

/** One value, worked out. */
export const value: typeof english = {
  title: ({ noun, channel, place }) => {
    const name = `${nouns[noun]} ${channel}`;
    return place === null ? name : `${name}，第 ${place.row} 行第 ${place.column} 列`;
  },
  reading: '正在读取构成这个值的数…',
  tryAgain: '重试',

  steps: '移动单元格',
  left: '左',
  right: '右',
  up: '上',
  down: '下',
  play: '沿这一行播放',
  stop: '停止',
  stepKeys: '方向键在这里也可以移动单元格。',

  convolution(facts) {
    const { channels, kernel, sum, bias, biased, isRectified } = facts;
    const name = facts.isFolded ? '偏置（已并入批归一化）' : '偏置 ';
    const lead = `Σ（${channelsOf(channels)} × ${kernel}）= ${numbers.value(sum)}，+ ${name}${inner(bias)} = `;
    const result = mark('figure' as const, numbers.value(facts.value));
    return isRectified ? [lead, `${numbers.value(biased)} → ReLU → `, result] : [lead, result];
  },
  batchNorm: '批归一化，逐项写出',
  spelled({ before, gamma, beta, mean, variance, epsilon, after }) {
    const root = `√(${numbers.value(variance)} + ${numbers.value(epsilon)})`;
    const scaled = gamma === null ? '' : ` × ${inner(gamma)}`;
    return `(${numbers.value(before)} − ${inner(mean)}) / ${root}${scaled} + ${inner(beta)} = ${numbers.value(after)}`;
  },
  spelledParts: (hasGamma) =>
    `(批归一化之前的和 − 均值) / √(方差 + epsilon)${hasGamma ? ' × gamma' : ''} + beta：与“和 + 偏置”是同一个数。`,

  strongest: (shown, total) =>
    shown < total ? `${channelsOf(total)}中最强的 ${shown} 个` : `全部 ${channelsOf(total)}`,
  channel: (channel) => `通道 ${channel}`,
  colour: nameColour,
  open: (channel, op) => `打开 ${op} 的通道 ${channel}`,
  openColour: (channel) => `${nameColour(channel)}：选中图像`,
  windowValues: (values) => `窗口 ${values}`,
  kernelValues: (values) => `卷积核 ${values}`,
  paddingCell: '填充',
  rest: (count, sum) => `其余 ${channelsOf(count)}合计：${numbers.value(sum)}`,
  more: (count) => `再显示 ${count} 个`,
  fewer: '显示较少',
  paddingKey: '虚线的单元格是填充：特征图之外的 0。',

  strip: (channel, op) => `${op} 的${channel}，窗口附近`,
  stripRange: (least, most) => `颜色从 ${least} 到 ${most}，按整个通道计。`,
  image: '图像',

  max: (value, size) => [`${cellsOf(size)}中最大的胜出：`, mark('figure', numbers.value(value))],
  winners(places) {
    const [{ row, column }] = places;
    return places.length === 1
      ? `它位于输入的第 ${row} 行第 ${column} 列。`
      : `输入中有 ${numbers.count(places.length)} 个单元格同为此值。`;
  },

  mean: (sum, divisor, value) => [
    `Σ（${cellsOf(divisor)}）= ${numbers.value(sum)}；除以 ${numbers.count(divisor)} = `,
    mark('figure', numbers.value(value))
  ],
  uncounted: (padding, size) => `窗口有 ${cellsOf(size)}；其中 ${padding} 个是填充，不计入。`,
  counted: (padding) => `窗口中有 ${cellsOf(padding)}是填充；这套权重把它们当作 0 计入。`,

  concat(from) {
    const { channel, channels, firstChannel, op } = from;
    const last = firstChannel + channels - 1;
    return [
      `通道 ${firstChannel} 到 ${last} 来自 ${op}。这是它 ${channelsOf(channels)}中的通道 ${channel}，原样传递：`,
      mark('figure', numbers.value(from.value))
    ];
  },
  passed: (by, passed) => [
    by === 'dropout'
      ? '训练之外 dropout 是关闭的，所以值原样传递：'
      : 'squeeze 去掉长度为 1 的维度，值不变：',
    mark('figure', numbers.value(passed))
  ],

  softmax({ logit, largest, power, total, classes, value }) {
    return [
      `exp(${numbers.value(logit)} − ${inner(largest)}) = ${numbers.value(power)}；除以 ${classesOf(classes)}之和 ${numbers.value(total)}，= `,
      mark('figure', numbers.value(value))
    ];
  },
  largestLogit: '先减去最大的 logit，使 exp 不会太大。占比不变。',
  competitors: (shown, total) => `${classesOf(total)}中最大的 ${shown} 个`,
  power: (logit, power) => `logit ${logit}，exp ${power}`,
  restOfClasses: (count, sum) => `其余 ${classesOf(count)}合计：exp ${numbers.value(sum)}`,
  openIn: (noun, channel, op) => `${op} 的${nouns[noun]} ${channel}`,

  check(rebuilt, shown, { difference, share, isWithin }, limit) {
    const lead = `由 float32 的因子以 float64 算出：${numbers.value(rebuilt)}。特征图中：${numbers.value(shown)}。`;
    if (difference === 0) return `${lead}没有差别。`;
    const size = `两者相差 ${numbers.value(difference)}，是各项绝对值之和的 ${numbers.value(share)}`;
    return isWithin
      ? `${lead}${size}；不超过 ${numbers.value(limit)} 属于舍入误差。`
      : `${lead}${size}：超过了 float32 舍入所能解释的 ${numbers.value(limit)}。`;
  },
  rounded: '每个数都取三位有效数字，所以总和的末位看起来可能差 1。',
  halfPrecision: '这台设备以 16 位计算，大约保留三位有效数字。',

  walk: (first, second) => `先 ${first}，再 ${second}：一起走一遍`,
  walkLead: (channel, length, along) => {
    const [of, across] = along === 'row' ? ['行', '列'] : ['列', '行'];
    return `跟着两者之间的通道 ${channel} 走，它在这里作用最大。它的 ${length} 个值，每个都来自输入中一${of} ${length} 个；这一${across} ${length} 个值再加起来。`;
  },
  region: (length, channel) =>
    `两者合起来覆盖的输入中 ${length}×${length} 个单元格，通道 ${channel}`,
  walkStep: (step, total) => `第 ${step} 步，共 ${total} 步`,
  walkBack: '上一步',
  walkNext: '下一步',
  walkPlay: '播放全程',
  across: (cell, part, channel) =>
    `第 ${cell.row} 行第 ${cell.column} 列的窗口：输入的通道 ${channel} 加上 ${numbers.value(part)}。`,
  acrossPadding: '这个值位于特征图之外：它是填充，为 0。',
  columns: {
    place: '行，列',
    value: '全部通道、偏置、ReLU',
    weight: '卷积核',
    product: '乘积'
  },
  padding: '填充',
  walkSum: (channel, sum) => `合计 ${numbers.value(sum)}：两者之间的通道 ${channel} 对总和的贡献。`,
  walkCost: (length, { steps, whole }) =>
    `两者共需 ${numbers.magnitude(steps)} 次乘加。从同样的输入到同样的输出，一个 ${length}×${length} 卷积需要 ${numbers.magnitude(whole)} 次，是它的 ${numbers.factor(whole / steps)} 倍。`,
  walkNote: '两者之间还有批归一化和 ReLU，所以合起来不只是一个大卷积核。'
};
