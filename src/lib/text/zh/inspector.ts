import type { FieldWindow, PixelSpan } from '../../receptive-fields';
import {
  branchNumber,
  formatPair,
  formatShape,
  isWindowOp,
  shortScope,
  type Pair
} from '../../network';
import type { inspector as english } from '../en/inspector';
import { mark } from '../marked';
import { drawing } from './drawing';
import { numbers } from './numbers';
import { ops } from './ops';

/** What is said of a selection: facts, costs, receptive fields. */
export const inspector: typeof english = {
  image: '图像',
  close: '关闭详情栏',
  toMaps: '放大特征图',
  toMapsKey: '把窗口让给这些特征图（M）',
  toDrawing: '放大网络图',
  toDrawingKey: '把窗口还给网络图（M）',
  width: '详情栏的宽度',
  facts: '数据',
  factParts: {
    size: '输出大小',
    costs: '开销',
    branches: '分支',
    readers: '谁读取它',
    field: '一个值看到什么',
    purpose: '它有什么用'
  },
  untrained: '依赖于未经训练的权重',
  hidden: '它的数字会透露“练习”中问题的答案，回答之后才会显示。',
  ofOtherNetwork: '这些是改动后的网络的特征图；它的权重是在没有这些改动时训练的。',
  imageValues:
    '高 × 宽 × 通道（红、绿、蓝）。每个取值为 0 到 255 的 x 以 x / 127.5 − 1 送入网络，介于 −1 与 1 之间。',
  whatItSees: '网络看到的内容：取图片中央，再缩放。',
  noPhoto: '还没有选照片。请在“照片”里选一张，送入网络。',

  shapes: (inputs, output) => `形状，高 × 宽 × 通道：${inputs} 变为 ${output}`,
  misleadingName(misleading) {
    if (misleading.kind === 'spelling') {
      return `其他名称都以 ${misleading.usual} 开头，唯独这个名称在 Slim 里拼写不同；检查点依赖于它。`;
    }
    const { named, kernel, isSlims } = misleading;
    const fact = `名称里写的是 ${formatPair(named)}，卷积核其实是 ${formatPair(kernel)}`;
    return isSlims
      ? `${fact}：这是 Slim 的笔误，因为检查点依赖于这个名称而一直保留。`
      : `${fact}：假设改动了卷积核，但保留了名称。`;
  },

  costs: {
    params: '参数',
    multiplyAdds: '乘加',
    output: '输出张量',
    receptiveField: '感受野'
  },
  costLine({ params, multiplyAdds, bytes, receptiveField }) {
    const facts = [
      `${numbers.count(params)} 个参数`,
      `${numbers.magnitude(multiplyAdds)} 次乘加`,
      bytes
    ];
    return receptiveField === null ? facts : [...facts, `看到 ${formatPair(receptiveField)} px`];
  },
  pixels: (pair) => `${formatPair(pair)} px`,
  noCosts: '这个算子没有变量，也没有在这里计入的乘加。',
  variables: '变量',

  branch,
  output: '输出',
  ops: '算子',
  beside: '并列',
  shortOp(op) {
    if (op.kind === 'conv') return withStride(formatPair(op.kernel), op.stride);
    const kind = drawing.words.kinds[op.kind];
    return isWindowOp(op) ? withStride(`${kind} ${formatPair(op.kernel)}`, op.stride) : kind;
  },
  op: (op) => `${shortScope(op.scope)}：${ops.name(op)}，输出 ${formatShape(op.outShape)}`,

  field: {
    title: '一个值看到什么',
    size: (size, spacing, coversImage) => [
      '沿最长的路径，一个值看到一个 ',
      mark('size', formatPair(size)),
      ` 像素的窗口${coversImage ? '，比整张图像还大' : ''}。相邻两个值的窗口相距 ${formatPair(spacing)} 像素。`
    ],
    none: '这里已经没有特征图，每个值都取决于整张图像。',
    noPhoto: '还没有照片',
    picture: (photo, field) => `${photo}；${field}`,
    seen: sayField,
    cell: (map) => `${formatPair(map)} 输出中的单元格`,
    row: '行',
    column: '列',

    branches: '逐个分支',
    columns: { input: '输入', window: '窗口，px', spacing: '间距，px' },
    input: ({ branch: name, scope }, isAlone) =>
      name !== null && isAlone ? branch(name) : (scope.split('/').at(-1) ?? scope),

    path: '沿最长路径逐步计算',
    rule: [
      mark('size', ''),
      '，',
      mark('spacing', ''),
      '，在图像处从 ',
      mark('firstSize', ''),
      ' 和 ',
      mark('firstSpacing', ''),
      ' 开始。'
    ],
    axes: {
      both: '高与宽相同',
      height: '沿高度',
      width: '沿宽度'
    },
    step: ({ kernel, stride }) => `k ${kernel}，s ${stride}`,
    unchanged: ({ size, stepSize }) => `r = ${size}，j = ${stepSize}，与之前相同`
  }
};

/** `Branch_2` → `分支 2` */
function branch(name: string): string {
  return `分支 ${branchNumber(name)}`;
}

function withStride(window: string, stride: number): string {
  return stride === 1 ? window : `${window} /${stride}`;
}

/** What the drawing on the photo shows; pixels counted from 0. */
function sayField(field: FieldWindow | null, [height, width]: Pair): string {
  if (field?.visible == null) return '它看不到图像中的任何像素';
  const { full, visible, parts } = field;
  const inParts = parts.length > 1 ? `，由 ${parts.length} 个相互重叠的窗口组成` : '';
  const outside = [
    [-full.rows[0], '上'],
    [full.rows[1] - (height - 1), '下'],
    [-full.columns[0], '左'],
    [full.columns[1] - (width - 1), '右']
  ] as const;
  const past = outside
    .filter(([pixels]) => pixels > 0)
    .map(([pixels, side]) => `${side}侧超出 ${numbers.count(pixels)} px`);
  return [
    `看到的行 ${span(visible.rows)}、列 ${span(visible.columns)}${inParts}`,
    ...(past.length === 0 ? [] : [past.join('，')])
  ].join('；');
}

function span([first, last]: PixelSpan): string {
  return `${first}–${last}（${last - first + 1} px）`;
}
