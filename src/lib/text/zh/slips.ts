import { formatPair, imageScope } from '../../network';
import { writeSameSize, writeValidSize, type SlipOf, type Slips } from '../../practice';
import { joinWords } from './join-words';
import { numbers } from './numbers';

/** An input of a concat; the image has no name of its own. */
export const inputName = (name: string) => (name === imageScope ? '图像' : name);

/** A hint: what a usual mistake takes for what, with the op's own numbers but without the way to the answer. */
export function explainSlip<Kind extends keyof Slips>(slip: {
  readonly kind: Kind;
  readonly facts: Slips[Kind];
}): string {
  return sentences[slip.kind](slip.facts);
}

const sideNames = ['高', '宽'] as const;

const poolsKeepChannels = '池化逐通道进行：输入多少通道，就输出多少。';
const largestField = '拼接的感受野是各路输入的感受野中最大的一个，高、宽分别取。';

const vectorSentences = {
  'batch-norm-forgotten': ({ filters }) =>
    `漏掉了批归一化：卷积核之外还有 beta、滑动均值和滑动方差，即 3 × ${filters}。`,
  'moving-statistics-left-out': ({ filters }) =>
    `卷积核之外只算了一个长度为 ${filters} 的向量，即 beta 或偏置。滑动均值和滑动方差也是变量：3 × ${filters}。`,
  'counted-as-in-pytorch': ({ filters }) =>
    `卷积核之外算了两个长度为 ${filters} 的向量，这是 PyTorch 的算法：gamma 和 beta。这里没有 gamma，而滑动统计量要计入：beta、滑动均值和滑动方差，即 3 × ${filters}。`,
  'gamma-counted': ({ filters }) =>
    `多算了一个长度为 ${filters} 的向量：这个网络的批归一化没有 gamma，这些卷积也没有偏置。beta、滑动均值和滑动方差合起来是 3 × ${filters}。`,
  'bias-forgotten': ({ filters }) =>
    `漏掉了偏置：这个卷积没有批归一化，但 ${filters} 个卷积核各有一个偏置。`,
  'batch-norm-counted': ({ filters, vectors }) =>
    `${vectors > 3 ? '除偏置外还' : ''}算进了批归一化：这个卷积没有批归一化，只是 ${filters} 个卷积核各有一个偏置。`
} satisfies Partial<Sentences>;

type Sentences = { readonly [Kind in keyof Slips]: (facts: Slips[Kind]) => string };

/** The sentence on the kernel, and the one on the vectors where they are wrong too. */
function withVectors(
  explain: (facts: Slips['kernel-squared']) => string
): (facts: Slips['kernel-squared']) => string {
  return (facts) => {
    const beside = facts.beside === null ? '' : explainVector(facts.beside);
    return `${explain(facts)}${beside}`;
  };
}

type VectorKind = keyof typeof vectorSentences;

function explainVector({ kind, facts }: SlipOf<Pick<Slips, VectorKind>>): string {
  return vectorSentences[kind](facts);
}

const sentences: Sentences = {
  // Output height and width
  'padding-forgotten': ({ op, axis }) =>
    `漏掉了填充：${writeValidSize(op, axis)} 是没有填充（VALID）时的大小。这个算子用 0 填充（SAME），只有步幅起作用。`,
  'kernel-transposed': ({ op }) =>
    `把卷积核的高和宽弄反了：${formatPair(op.kernel)} 是高 ${op.kernel[0]}、宽 ${op.kernel[1]}，高在前。` +
    (op.padding === 'SAME' ? '这个算子还有填充（SAME）。' : '请用各自的边长分别计算。'),
  'padding-added': ({ op, axis }) =>
    `多算了填充：${writeSameSize(op, axis)} 是 SAME 时的大小。这个算子是 VALID，窗口不超出特征图。`,
  'floor-for-ceiling': ({ op, axis }) => {
    if (op.padding === 'SAME') return '这是向下取整，但剩下的那个像素也有一个窗口。';
    const size = op.inShape[axis + 1];
    const kernel = op.kernel[axis];
    return `这是向下取整：窗口有 ${size - kernel + 1} 个位置，每 ${op.stride} 个取一个，从第一个开始。用向下取整来写，公式里要 + 1。`;
  },
  'plus-one-forgotten': () =>
    '少了 + 1：这样数的是窗口移动的次数，不是位置的个数。第一个位置也算。',
  'ceiling-of-steps': () => '这是向上取整：最后一个窗口会超出边缘，VALID 会舍去它。',
  'stride-ignored': ({ op, axis }) =>
    `漏掉了步幅：${op.padding === 'SAME' ? op.inShape[axis + 1] : op.inShape[axis + 1] - op.kernel[axis] + 1} 是窗口的全部位置数。步幅为 ${op.stride} 时，每 ${op.stride} 个只取一个。`,
  'kernel-as-stride': ({ op, axis }) =>
    `把卷积核当成了步幅：窗口每次移动的不是它自己的 ${op.kernel[axis]} 个像素，而是 ${op.stride} 个。`,
  'padding-counted-in': () => '这是填充之后、窗口滑动之前的大小。窗口滑过之后，边缘又被去掉了。',
  'size-kept': ({ op }) =>
    `这是输入的大小。${formatPair(op.kernel)} 窗口、步幅 ${op.stride}、${op.padding} 填充会使它变小。`,
  'stride-of-another-op': ({ op, neighbour }) =>
    `用了别的算子的步幅：步幅 ${neighbour.stride} 属于 ${neighbour.name}。这个算子的步幅是 ${op.stride}。`,
  'sides-swapped': () => '高和宽写反了：形状是高在前。',
  'concat-summed-in-space': () => '这是在空间上相加：拼接叠的是通道，它的高和宽与每路输入相同。',
  'pool-not-global': ({ map }) =>
    `这是输入的特征图。全局池化对全部 ${formatPair(map)} 个像素取一个平均，每个通道只剩一个值。`,
  'off-by-one': ({ op }) =>
    op.kind === 'concat' || op.padding !== 'VALID'
      ? '差 1。请检查取整。'
      : '差 1。请检查 + 1 和取整。',

  // Channels
  'input-channels-kept': ({ channels }) =>
    `这是保留了输入的通道数；只有池化才这样。卷积的每个卷积核输出一个通道，而每个卷积核同时读取全部 ${channels} 个通道。`,
  'filters-times-channels': ({ channels, filters }) =>
    `这是把卷积核个数与通道数相乘：${channels} × ${filters} 数的是卷积核的切片。每个卷积核把它的 ${channels} 个切片加成一个通道。`,
  'filters-plus-channels': () =>
    '这是把卷积核个数与通道数相加：卷积用新的通道替换输入的通道，而不是接在后面。',
  'pool-mixes-channels': () => `这是把通道也一起池化了。${poolsKeepChannels}`,
  'pool-changes-channels': () => `这是让通道数随网格一起变化。${poolsKeepChannels}`,
  'concat-not-summed': ({ channels, input }) =>
    joinWords(
      `没有把拼接的通道加起来：${channels} 只是`,
      inputName(input),
      '的通道数。所有输入都要叠在一起。'
    ),
  'concat-input-left-out': ({ channels, input }) =>
    joinWords('漏掉了一路输入：', inputName(input), `的 ${channels} 个通道也要算。`),
  'fork-not-summed': ({ forks }) =>
    `把内层的拼接当成了它的一路输入：${numbers.list(forks)} ${forks.length === 1 ? '自己' : '各自'}以一个拼接结束。`,
  'module-input-added': ({ channels }) =>
    `多加了模块自己的输入：它的 ${channels} 个通道进入各分支，并不会再接在后面。`,

  // The form of a shape
  'channels-first': () =>
    '这是把通道写在最前，PyTorch 是这样。这里与 TensorFlow 一样，通道写在最后。',
  'not-squeezed': ({ length }) =>
    `这是 squeeze 之前的形状：这里去掉了长度为 1 的两个维度，剩下 ${length} 个数。`,
  flattened: ({ shape }) => `这是值的总个数，${shape.join(' × ')}。形状要把三个数分开写。`,
  'channels-left-out': () => '高和宽是对的，但少了通道；通道写在最后。',
  'channels-only': () => '通道是对的。前面还要写特征图的高和宽。',

  // Parameters
  ...vectorSentences,
  'kernel-area-forgotten': withVectors(
    ({ height, width }) =>
      `漏掉了卷积核的面积：对每个输入通道，每个卷积核有 ${height} × ${width} 个权重，不是一个。`
  ),
  'one-kernel-side': withVectors(
    ({ height, width }) =>
      `只算了卷积核的一条边：${height}×${width} 的卷积核每个通道有 ${height} × ${width} = ${height * width} 个权重，不是 ${height} 个。`
  ),
  'kernel-sides-added': withVectors(
    ({ height, width }) =>
      `把卷积核的两边相加了：${height} + ${width} 是 ${height + width}，而卷积核每个通道有 ${height} × ${width} = ${height * width} 个权重。`
  ),
  'kernel-squared': withVectors(
    ({ height, width }) =>
      `把卷积核当成了方形：${height}×${width} 每个通道有 ${height * width} 个权重，不是 ${Math.max(height, width) ** 2} 个。`
  ),
  'input-channels-forgotten': withVectors(
    ({ channels }) => `漏掉了输入通道：每个卷积核读取全部 ${channels} 个通道，对每个通道都有权重。`
  ),
  'filters-forgotten': withVectors(
    ({ filters }) => `漏掉了卷积核个数：这只是一个卷积核，而一共有 ${filters} 个。`
  ),
  'channels-added': withVectors(
    ({ channels, filters }) =>
      `把输入和输出的通道数相加了：${filters} 个卷积核中的每一个对 ${channels} 个通道都有权重，所以应当相乘。`
  ),
  'output-size-multiplied': withVectors(
    ({ op }) =>
      `这是乘加：同一个卷积核用在全部 ${op.outShape[1]} × ${op.outShape[2]} 个位置上，但权重只存一份。`
  ),
  'no-variables': ({ op }) =>
    op.kind === 'concat'
      ? '拼接只是把特征图叠起来，自己没有变量。'
      : '这个算子没有变量，其中没有什么要学习或保存。',

  // Receptive fields
  'kernel-as-field': (side) =>
    `把卷积核当成了感受野：${side.kernel[side.axis]} 是在输入特征图上的窗口，而那里的每个值已经看到 ${side.field[side.axis]} px。`,
  'stride-not-multiplied': (side) =>
    `按每步一个像素来算了：输入特征图上相邻的值在图像上相距 ${side.apart[side.axis]} px，所以 ${side.kernel[side.axis]} − 1 步增加得更多。`,
  'effective-stride-after': (side) =>
    `用了这个算子之后的等效步幅：它自己的步幅 ${side.stride} 拉开的是后面的算子。窗口本身在输入上移动，每次 ${side.apart[side.axis]} px。`,
  'own-stride-multiplied': (side) =>
    `用了这个算子自己的步幅 ${side.stride}，它只影响后面的算子。窗口内的每一步是之前各步幅的乘积，${side.apart[side.axis]} px。`,
  'strides-all-ignored': (side) =>
    `漏掉了所有步幅：只有一连串步幅为 1 的算子才能这样。这里相邻的输入相距 ${side.apart[side.axis]} px。`,
  'kernels-summed': (side) =>
    `把路径上的卷积核直接相加了。窗口增加的是它的步数，${side.kernel[side.axis]} − 1，每步 ${side.apart[side.axis]} px。`,
  'one-step-too-many': (side) =>
    `多了一步：${side.kernel[side.axis]} 个并排的值之间只有 ${side.kernel[side.axis]} − 1 步。`,
  'kernel-added': (side) =>
    `直接加上了卷积核的 ${side.kernel[side.axis]}：应当加的是步数，${side.kernel[side.axis]} − 1，每步 ${side.apart[side.axis]} px。`,
  'field-times-kernel': (side) =>
    `把感受野与卷积核相乘了：各输入的窗口彼此重叠，因为它们只相距 ${side.apart[side.axis]} px。`,
  'field-not-grown': (side) =>
    `这是一个输入值看到的范围。窗口要取 ${side.kernel[side.axis]} 个这样的值。`,
  'kernel-turned': ({ kernel }) =>
    `把卷积核的高和宽弄反了：${formatPair(kernel)} 是高 ${kernel[0]}、宽 ${kernel[1]}，所以只增大${kernel[0] > 1 ? '高' : '宽'}。`,
  'kernel-taken-for-square': (side) =>
    `让两边都增大了：${formatPair(side.kernel)} 卷积核的${sideNames[side.axis]}是 ${side.kernel[side.axis]}。`,
  'one-side-only': (side) =>
    `只有${sideNames[1 - side.axis]}增大了。卷积核是方形的，所以${sideNames[side.axis]}也要增大。`,
  'effective-stride-given': () => '这是相邻窗口之间的距离，不是窗口的大小。',
  'shorter-path': ({ field, input }) =>
    joinWords(
      `没有取到最长的路径：${formatPair(field)} 是`,
      inputName(input),
      `的感受野。${largestField}`
    ),
  'paths-summed': () => `把各个感受野相加了：各分支看的是图像的同一处，彼此重叠。${largestField}`,
  'cut-at-the-border': ({ image }) =>
    `在图像边缘截断了感受野：能看到的确实只有 ${formatPair(image)} px，但感受野指整个窗口，包括边缘之外的部分。`
};
