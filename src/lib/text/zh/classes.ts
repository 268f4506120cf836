import type { classes as english } from '../en/classes';
import { numbers } from './numbers';

type Classes = typeof english;

/** A negative number after a sign needs brackets. */
const inner = (value: number) => (value < 0 ? `(${numbers.value(value)})` : numbers.value(value));
const classesOf = (count: number) => `${numbers.count(count)} 个类别`;
const between = (one: number, other: number | null) =>
  other === null ? `类别 ${one}` : `类别 ${one} 相对于类别 ${other}`;

/** “Classes”: what a head answers, and where in the photo each answer comes from. */
export const classes: Classes = {
  title: '类别',
  reading: '正在读取 logits、特征图和分类层的权重…',
  tryAgain: '重试',
  namesMissing: '未能获取类别的名称，因此只显示编号。',
  untrained: '这不是预测：背后的权重没有人训练过，这些类别不代表任何事物，所以这里没有名称。',
  stillExact: '下面的求和仍然是精确的。',
  numbersOnly:
    '类别只显示编号，因为你为这个文件的类别顺序选择了“未知”：顺序未知，或不是 ImageNet 的顺序。',
  numbering(numbering, count) {
    switch (numbering) {
      case 'plain':
        return '名称：ImageNet 的 1,000 个类别，按 ILSVRC2012 的顺序；有 1,000 个输出的分类头通常如此。';
      case 'background-first':
        return '名称：类别 0 是背景，其后是 ImageNet 的 1,000 个类别；有 1,001 个输出的分类头通常如此。';
      case 'background-last':
        return '名称：ImageNet 的 1,000 个类别，按 ILSVRC2012 的顺序，最后另有一类，这是你为这个文件选择的。';
      case 'graph-of-2015':
        return '名称：ImageNet 的类别，按 2015 年那张计算图的顺序，编号 1 到 1,000；其余位置不代表任何事物。';
      case 'unknown':
        return `只有 ImageNet 的 1,000、1,001 和 1,008 个输出的分类头才有已知名称；这个分类头有 ${classesOf(count)}，只显示编号。`;
    }
  },
  severalCells: ([height, width]) =>
    `这个分类头之前的池化留下 ${height}×${width} 个单元格，每个都有自己的 logits，所以没有唯一的答案可供拆解。打开全局池化（“配置”）就有了。`,

  top: (shown, count) => `${classesOf(count)}中概率最高的 ${shown} 个`,
  topUntrained: (shown, count) => `${classesOf(count)}中最大的 ${shown} 个`,
  columns: {
    rank: '名次',
    name: '类别',
    probability: '概率',
    logit: 'Logit',
    compare: '对比'
  },
  className: (index) => `类别 ${index}`,
  classNumber: (index) => `类别 ${index}`,
  compareWith: (index) => `与类别 ${index} 对比`,
  hint: '选一个类别，看它的 logit 从哪里来；指向某个类别可以临时查看。',
  find: '查找类别',
  findHint: (hasNames) => (hasNames ? '英文名称、synset 或编号' : '编号'),
  found: (count, shown) =>
    count === 0
      ? '没有这样的类别。'
      : count > shown
        ? `${classesOf(count)}，前 ${shown} 个：`
        : `${classesOf(count)}：`,

  compared({ one, other, difference }) {
    const [more, less] = difference >= 0 ? [one, other] : [other, one];
    const size = Math.abs(difference);
    return `类别 ${one} 的 logit 减去类别 ${other} 的 logit：${numbers.value(difference)}。这就是两者概率之比的对数：类别 ${more} 的概率是类别 ${less} 的 e^${numbers.value(size)} = ${numbers.value(Math.exp(size))} 倍。`;
  },
  endComparison: '结束对比',

  mapTitle: (one, other) =>
    other === null ? `类别 ${one} 的 logit 从哪里来` : `什么支持类别 ${one} 而不是类别 ${other}`,
  mapLead: (field, isLargerThanPhoto) =>
    `每个单元格都放在它所看的位置。它看到的范围更大：${field[0]}×${field[1]} px${isLargerThanPhoto ? '，超出整张照片' : ''}。`,
  picture: (one, other) => `${between(one, other)}的类别图，叠在照片上`,
  legend: (limit, isAgainst) =>
    `青色支持这个类别，棕色${isAgainst ? '支持另一个' : '反对它'}，露出照片之处两者皆非；±${numbers.value(limit)} 时颜色最浓。`,
  sum: ({ cells, mean, bias, logit, isAgainst }) =>
    `${numbers.count(cells)} 个单元格的平均 ${numbers.value(mean)} + ${isAgainst ? '偏置之差' : '偏置'} ${inner(bias)} = ${numbers.value(logit)}。`,
  window: ([height, width]) =>
    `池化只读取这张图的前 ${height} 行、前 ${width} 列；其余部分不起作用。`,
  check(shown, { difference, share, isWithin }, limit) {
    const lead = `网络自己算出的是 ${numbers.value(shown)}`;
    if (difference === 0) return `${lead}，没有差别。`;
    const size = `${lead}，相差 ${numbers.value(difference)}，是各项绝对值之和的 ${numbers.value(share)}`;
    return isWithin
      ? `${size}；不超过 ${numbers.value(limit)} 属于舍入误差。`
      : `${size}：超过了 float32 舍入所能解释的 ${numbers.value(limit)}。以 16 位计算的设备会有这样的误差。`;
  },

  parts: '按分支',
  partsLead: (limit) =>
    `每个分支的通道构成类别图的一部分。各部分逐个单元格相加就是整张图；它们共用一个色标，±${numbers.value(limit)}。`,
  partColumns: { part: '分支', map: '类别图的一部分', channels: '通道数', adds: '贡献' },
  whole: '全部通道',
  partMean: '合计，即类别图的平均',
  partBias: { alone: '偏置', against: '偏置之差' },
  partLogit: { alone: 'Logit', against: '两个 logits 之差' },
  channels: '最强的通道',
  channelColumns: {
    channel: '通道',
    weight: { alone: '权重', against: '权重之差' },
    mean: '平均',
    product: { alone: '权重 × 平均', against: '权重之差 × 平均' }
  },
  channel: (channel) => `通道 ${channel}`,
  openChannel: (channel, op) => `打开 ${op} 的通道 ${channel}`,
  rest: (count) => `其余 ${numbers.count(count)} 个合计`,

  cellTitle: ([row, column]) => `第 ${row} 行第 ${column} 列，什么最强`,
  cellLead: (shown, isAgainst) =>
    `在照片上选定的单元格处，自身类别图的值最高的 ${shown} 个类别${isAgainst ? '，以及所对比的两个类别' : ''}。点击别的单元格，或在图上用方向键移动。`,
  cellColumns: { name: '类别', here: '此处', mean: '整张图的平均', rank: '名次' },
  cellUnread: '池化不读取这个单元格，所以没有哪个类别在这里有值。',

  rectified:
    '这个分类头没有精确的类别图：它的池化与 logits 之间还有带 ReLU 的卷积，按位置的求和无法穿过它们。',
  occlusion: (index) => `类别 ${index} 的 logit 需要什么`,
  occlusionLead:
    '类别图把 logit 分摊给各个单元格，而每个单元格都看到了周围很大的范围；遮挡则盖住像素，让整个网络重新计算。两者不一致之处，要么网络把信息从照片的别处带了过来，要么它弥补了被盖住的部分。两者都不是物体的轮廓，也都没有说明原因。',
  occlusionAlone: '仍然可以用遮挡来问：盖住像素，让整个网络重新计算。'
};
