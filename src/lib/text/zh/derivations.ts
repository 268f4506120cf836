import type {
  EquationRemark,
  Legend,
  Quantity,
  Reason,
  WindowPositions,
  WindowSpan
} from '../../derivations';
import type { derivations as english, WindowAxes } from '../en/derivations';
import { numbers } from './numbers';

const quantities = {
  height: '高',
  width: '宽',
  channels: '通道',
  'multiply-adds': '乘加',
  bytes: '字节',
  total: '合计'
} satisfies Record<Extract<Quantity, string>, string>;

/** Where an axis begins and ends. */
const ends = {
  0: ['上边', '下边'],
  1: ['左边', '右边'],
  both: ['上边和左边', '下边和右边']
} as const;

const reasons = {
  'one-per-filter': '每个卷积核一个',
  'as-many-as-come-in': '与输入的一样多',
  'same-in-every-input': '各路输入都相同',
  unchanged: '不变'
} satisfies Record<Exclude<Reason['why'], 'mean'>, string>;

/** Equations, and the windows of an op along its input. */
export const derivations: typeof english = {
  topics: {
    output: '输出大小',
    concat: '拼接',
    padding: '填充总量',
    unread: '没有窗口到达的像素',
    variables: '参数，每个变量一个乘积',
    work: '乘加，一张图像',
    'output-bytes': '输出张量，float32，一张图像',
    field: '感受野'
  },
  inGeneral: '一般公式',
  legend,
  quantity: (of) =>
    typeof of === 'string' ? quantities[of] : (of.variable.split('/').at(-1) ?? of.variable),
  reason: (fact) =>
    fact.why === 'mean' ? `对 ${countPixels(fact.size)}取平均` : reasons[fact.why],
  unit: (_, unit) => (unit === 'px' ? 'px' : '字节'),
  remark,

  first: '第一个',
  last: '最后一个',
  countWindows(count, axes) {
    const sides = { 0: '高', 1: '宽', both: '高与宽' };
    return `${sides[axes]}：${numbers.count(count)} 个窗口`;
  },
  padding: ({ before, after }, axes) =>
    `填充：${ends[axes][0]} ${before}，${ends[axes][1]} ${after}`,
  leftOver: (pixels, axes) => `${ends[axes][1]}剩下 ${pixels} px`,
  windows: speakWindows
};

function legend(fact: Legend): string {
  switch (fact.kind) {
    case 'same-window':
      return '输入 n 像素，步幅 s';
    case 'valid-window':
      return '输入 n 像素，卷积核 k，步幅 s';
    case 'border':
      return '输出 o 像素，输入 n 像素，卷积核 k，步幅 s';
    case 'work':
      return '输出像素 o，卷积核 k，通道 c';
    case 'field':
      return '输入的感受野 r 和等效步幅 j，卷积核 k';
    case 'variables':
      return fact.vectors === 1
        ? '卷积核 k，通道 c；每个输出通道一个偏置'
        : `卷积核 k，通道 c；每个输出通道有 ${fact.vectors} 个批归一化的值`;
    case 'value-bytes':
      return `每个值 ${fact.bytes} 字节`;
  }
}

function remark(fact: EquationRemark): string {
  switch (fact.kind) {
    case 'padding-split': {
      const [first, last] = ends[fact.axis];
      const split = `${first} ${fact.before} px，${last} ${fact.after} px`;
      return fact.before === fact.after ? split : `${split}：多出的一个像素放在${last}`;
    }
    case 'left-out':
      return `${ends[fact.axis][1]}被舍去`;
    case 'kernel-factors':
      return '高 × 宽 × 输入 × 输出';
    case 'work-factors':
      return '输出高 × 输出宽 × 卷积核高 × 卷积核宽 × 输入 × 输出';
  }
}

/** The drawing of the windows in words, pixels counted from 0. */
function speakWindows(positions: WindowPositions, axes: WindowAxes): string {
  const { size, outSize, before, after, unread, first, last, stride } = positions;
  const [start, end] = ends[axes];
  const sides = { 0: '高', 1: '宽', both: '高和宽（两者相同）' };
  const apart = outSize > 1 ? `，彼此相隔 ${countPixels(stride)}` : '';
  const lead = `沿 ${countPixels(size)}的${sides[axes]}有 ${outSize} 个窗口${apart}`;
  const covered = [
    `第一个覆盖${speakSpan(first, size)}`,
    ...(outSize > 1 ? [`最后一个覆盖${speakSpan(last, size)}`] : [])
  ];
  const padded = before + after > 0 ? `填充：${start} ${before}，${end} ${after}。` : '';
  const leftOut = unread > 0 ? `舍去：${end} ${countPixels(unread)}。` : '';
  return `${lead}：${covered.join('，')}。${padded}${leftOut}`;
}

function speakSpan([first, last]: WindowSpan, size: number): string {
  const inside = [Math.max(first, 0), Math.min(last, size - 1)];
  const pixels =
    inside[0] === inside[1] ? `像素 ${inside[0]}` : `像素 ${inside[0]} 到 ${inside[1]}`;
  const padding = inside[0] - first + (last - inside[1]);
  return padding === 0 ? pixels : `${pixels}，外加 ${padding} 个填充`;
}

function countPixels(count: number): string {
  return `${count} 个像素`;
}
