import { formatPair } from '../../network';
import { robustShare, weakShare, type ScaleKind } from '../../tensors';
import type { maps as english } from '../en/maps';
import { mark } from '../marked';
import { numbers } from './numbers';

type Maps = typeof english;
type Noun = Parameters<Maps['goToChannel']>[0];
type Pinned = Parameters<Maps['pins']['name']>[0];

const nouns: Readonly<Record<Noun, string>> = { channel: '通道', class: '类别' };

const percentile = `第 ${robustShare * 100} 百分位数`;

/** Feature maps, their channels, values and files. */
export const maps: Maps = {
  title: '特征图',
  maps: (count, height, width) => [
    mark('figure', numbers.count(count)),
    ' 张 ',
    mark('figure', `${height}×${width}`),
    ' 的特征图'
  ],
  values: (count, noun) => [
    mark('figure', numbers.count(count)),
    ` 个值，${nouns[noun]} 0 到 ${numbers.count(count - 1)}`
  ],
  controls: '排序与色标',
  scale: '色标',
  scales: {
    robust: `${robustShare * 100}% 的值`,
    tensor: '全部值',
    channel: (noun) => `每个${nouns[noun]}各自`,
    log: '对数'
  },
  order: '排序',
  nameOrder,
  orderRule(order, noun) {
    switch (order.kind) {
      case 'computed':
        return null;
      case 'strongest':
        return '按每张特征图上 |v| 的平均：小于 0 的值与大于 0 的同样计入。';
      case 'spread':
      case 'concentrated':
        return '按激活分布所占特征图的比例：(Σ|v|)² ÷ (n·Σv²)。';
      case 'similar':
        return `按每张特征图与${nouns[noun]} ${order.channel} 的相关系数：在相同的位置高，在相同的位置低。`;
    }
  },
  silent: (silent, total) =>
    `对这张照片，${numbers.count(total)} 张中有 ${numbers.count(silent)} 张静默。`,
  silentBrief: (silent) => `${numbers.count(silent)} 张静默`,
  allSilent: (noun) => `所有${nouns[noun]}都只有 0。`,
  showSilent: '显示它们',
  foldSilent: '收起它们',
  silentGroup: '静默',
  loudness: {
    silent: '静默：全是 0',
    weak: `微弱：不到色标上限的 ${numbers.wholeShare(weakShare)}`,
    heard: ''
  },
  untrained: '这些值来自未训练的权重。',

  notRun: '还没有照片通过网络。',
  cancelled: '运行在算到这个算子之前已取消。要看它的特征图，请再次运行这张照片。',
  runPhoto: '运行这张照片',
  computing: '正在计算这些特征图…',
  progress: '已算出的算子',
  done: (done, total) => `算子 ${done} / ${total}`,
  tryAgain: '重试',

  name: ({ noun, channel }) => `${nouns[noun]} ${channel}`,
  place,
  channel(question, total, figures, loudness) {
    const { noun, channel, group } = question;
    const origin = group.name === '' ? '' : `，${place(question)}`;
    const quiet = { heard: '', weak: '，微弱', silent: '，静默' }[loudness];
    const lead = `${nouns[noun]} ${channel}，共 ${total} 个${origin}${quiet}`;
    if (figures.kind === 'single') return `${lead}：${numbers.value(figures.value)}`;
    const { min, max, mean, zeroShare } = figures;
    return `${lead}，最小 ${numbers.value(min)}，最大 ${numbers.value(max)}，平均 ${numbers.value(mean)}，${numbers.wholeShare(zeroShare)} 为 0`;
  },
  figures: { value: '值', min: '最小', max: '最大', mean: '平均', zeros: '零值' },
  group: (noun, { firstChannel, count }, shown) => {
    const range = `${countOf(noun, count)}，${firstChannel} 到 ${firstChannel + count - 1}`;
    return shown === count ? range : `${range}，${numbers.count(count - shown)} 个静默`;
  },
  rankedGroup: countOf,
  all: (noun, shown, total) =>
    shown === total
      ? `全部 ${countOf(noun, total)}`
      : `${countOf(noun, total)}中的 ${numbers.count(shown)} 个`,
  gridKeys: (noun) => `方向键在${nouns[noun]}之间移动，Enter 打开一个。`,
  highest: (noun, shown, total) => `${countOf(noun, total)}中最高的 ${numbers.count(shown)} 个`,

  caption({ kind, ramp, floor, isExceeded, noun, channel }) {
    if (kind === 'channel') return `只取${nouns[noun]} ${channel} 的范围`;
    const sides = ramp === 'diverging' ? '，0 的两侧对称' : '';
    if (floor !== null) return `从 ${numbers.value(floor)} 起取对数${sides}`;
    return kind === 'robust' && isExceeded
      ? `上限为整个张量的${percentile}${sides}`
      : `整个张量的范围${sides}`;
  },
  ownScale: ({ noun, channel }) =>
    `只取${nouns[noun]} ${channel} 的范围；每个${nouns[noun]}各有自己的范围`,
  above: (share) => `${numbers.share(share)} 高于上限`,
  below: (share) => `${numbers.share(share)} 低于下限`,
  zeros: (share, hasRelu) =>
    `${numbers.wholeShare(share)} 为 0${hasRelu && share > 0 ? '（ReLU）' : ''}`,
  zerosOfAll: (share, hasRelu) =>
    `全部值中有 ${numbers.wholeShare(share)} 为 0${hasRelu && share > 0 ? '（ReLU）' : ''}`,
  histogram: (fullest) =>
    fullest
      ? `0 以外的值出现的频率：${fullest.from} 到 ${fullest.to} 最多`
      : '0 以外的值出现的频率：一个也没有',

  goTo: '转到',
  goToChannel: (noun) => `转到${nouns[noun]}`,
  noSuch: (noun, asked, count) => `没有${nouns[noun]} ${asked}：编号从 0 到 ${count - 1}。`,
  parts: { branches: '分支', inputs: '来自' },
  allParts: '全部',
  part: (name) => name.replace(/^Branch_/, ''),
  thumbnails: `网络图中的每张小图是一个算子所有通道的平均，色标上限为它自己各单元格的${percentile}。`,
  colours: (least, most) => `颜色从 ${least} 到 ${most}`,

  previous: '上一个',
  previousOf: (noun) => `上一个${nouns[noun]}`,
  next: '下一个',
  nextOf: (noun) => `下一个${nouns[noun]}`,
  allOf: (noun) => `全部${nouns[noun]}`,
  picture: ({ noun, channel }, height, width) =>
    `${nouns[noun]} ${channel} 的值，${height} 行 ${width} 列`,
  at: (value, { row, column }) => [mark('value', value), `，第 ${row} 行第 ${column} 列`],
  cell: ({ row, column }, value) => `第 ${row} 行第 ${column} 列：${value}`,
  overPhoto: '叠在照片上',
  cellPlaces: (stride) =>
    `每个单元格以它所见范围的中心为中心，宽为一个步幅，即照片的 ${formatPair(stride)} 像素。轮廓是正在读取的单元格所能看到的范围。`,
  channelKeys: (noun, areLettersOn) =>
    `方向键读取数值，${areLettersOn ? `P 和 N 切换${nouns[noun]}，` : ''}Esc 关闭。`,

  pins: {
    title: '固定的特征图',
    pin: '固定',
    unpin: '取消固定',
    unpinAll: '全部取消固定',
    unpinOf: (pin, photo) => `取消固定 ${nameOfPin(pin)}，${photo}`,
    full: (most) => `已固定 ${most} 张特征图，放不下更多了。请先取消一张。`,
    name: nameOfPin,
    picture: (pin, photo) => `${nameOfPin(pin)} 的特征图，${photo}`,
    run: (photo) => `需要先运行：${photo}。运行它`,
    coming: '正在计算…',
    ownAbsent: '需要你的一张照片，但它不在本页。',
    notInNetwork: '这个网络没有这张特征图。'
  },

  save: (part) => `保存${partOf(part)}`.trim(),
  savePicture: (part) => `PNG：把${partOf(part)}存为图片`,
  saveValues: (part) => `.npy：把${partOf(part)}存为 float32 数值`,
  pictureFailed: '浏览器无法生成这张图片。请关闭其他页面后重试。',

  figure: {
    subtitle({ height, width, channels, noun, scale, order, isUntrained }) {
      const ranked = order.kind === 'computed' ? '' : `，${nameOrder(order, noun)}`;
      const subtitle = `${height}×${width}×${channels}，色标：${figureScales[scale]}${ranked}`;
      return isUntrained ? `${subtitle}，未训练的权重` : subtitle;
    },
    heading: (noun, name, count) =>
      name === '' ? countOf(noun, count) : `${name}，${countOf(noun, count)}`,
    ownMin: '各自最小',
    ownMax: '各自最大'
  }
};

function nameOrder(...[order, noun]: Parameters<Maps['nameOrder']>): string {
  switch (order.kind) {
    case 'computed':
      return '按计算顺序';
    case 'strongest':
      return '最强的在前';
    case 'spread':
      return '分布最广的在前';
    case 'concentrated':
      return '最集中的在前';
    case 'similar':
      return `与${nouns[noun]} ${order.channel} 最像的在前`;
  }
}

const figureScales: Readonly<Record<ScaleKind, string>> = {
  robust: `上限为${percentile}`,
  tensor: '整个张量共用',
  channel: '每个通道各自',
  log: '对数'
};

function nameOfPin({ at, channel }: Pinned): string {
  return `${at} · ${channel}`;
}

/** `64 个通道` */
function countOf(noun: Noun, count: number): string {
  return `${numbers.count(count)} 个${nouns[noun]}`;
}

function partOf({ noun, channel }: Parameters<Maps['save']>[0]): string {
  return channel === null ? `全部${nouns[noun]}` : `${nouns[noun]} ${channel} `;
}

/** Where a channel comes from, or how many there are where nothing is concatenated. */
function place({ noun, channel, group }: Parameters<Maps['place']>[0]): string {
  const { name, firstChannel, count } = group;
  return name === ''
    ? `共 ${countOf(noun, count)}`
    : `${name}，索引 ${channel - firstChannel}，共 ${count} 个`;
}
