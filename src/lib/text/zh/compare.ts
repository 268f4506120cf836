import type { Against } from '../../comparisons';
import type { compare as english } from '../en/compare';
import { numbers } from './numbers';
import { photoFault } from './photo-faults';
import { photos } from './photos';
import { run } from './run';

type Compare = typeof english;

const kinds: Compare['kinds'] = {
  none: '同一张照片',
  photo: '另一张照片',
  mirror: '镜像的照片',
  turn: '旋转的照片',
  shift: '平移的照片',
  crop: '照片的中央',
  blur: '模糊的照片',
  noise: '加噪声的照片',
  grey: '灰度照片',
  patch: '盖上灰块的照片'
};

const turns: Compare['turns'] = {
  90: '向右转四分之一圈',
  180: '上下颠倒',
  270: '向左转四分之一圈'
};

const pixels = '像素';
const cells = '格';

/** `向右 3 像素`, `向下 2 像素`, or both. */
function moved({ x, y }: { readonly x: number; readonly y: number }, unit: string): string {
  const parts = [
    ...(x === 0 ? [] : [`向${x > 0 ? '右' : '左'} ${amount(x)} ${unit}`]),
    ...(y === 0 ? [] : [`向${y > 0 ? '下' : '上'} ${amount(y)} ${unit}`])
  ];
  return parts.length === 0 ? ` ${amount(0)} ${unit}` : parts.join('、');
}

const amount = (value: number) => numbers.factor(Math.abs(value));

function pictureB(against: Against | null, ownName: string | null): string {
  if (against === null) return kinds.none;
  switch (against.kind) {
    case 'photo':
      return photos.title(against.id);
    case 'own':
      return ownName ?? '你的第二张照片';
    case 'turn':
      return `照片${turns[against.degrees]}`;
    case 'shift':
      return `照片平移：${moved(against, pixels).trim()}`;
    case 'crop':
      return `照片中央的 ${against.percent}%，放大`;
    case 'blur':
      return `照片模糊，${numbers.count(against.deviation)} 像素`;
    case 'noise':
      return `照片加噪声，标准差 ${numbers.count(against.deviation)}（满值 255）`;
    default:
      return kinds[against.kind];
  }
}

const misread = { 'pool-border': '平均池化的边缘', scaling: '像素的缩放' };

/** Comparing the run with a second pass: another picture, or parts switched off. */
export const compare: Compare = {
  heading: '把这次运行与另一次作比较',
  intro: 'A 是运行过的照片。选另一张图片作为 B，或把网络的一部分置为 0，看两者从哪里开始不同。',
  b: '图片 B',
  kinds,
  whichPhoto: '哪张照片',
  openOwn: '打开第二张照片…',
  secondPhoto: '你的第二张照片',
  amounts: {
    turn: '旋转',
    right: '向右的像素数',
    down: '向下的像素数',
    percent: '每边的百分比',
    blur: '标准差，像素',
    noise: '标准差，满值 255',
    left: '左边缘，像素',
    top: '上边缘，像素',
    side: '边长，像素'
  },
  turns,
  patchHint: '点击 A，把灰块放到那里。',
  edge: '平移后空出的部分重复边缘的像素。',
  inPlace: '逐格在原位比较：B 不会移回去，所以物体位置的不同也计入差异。',
  pictures: (distance) =>
    distance === 0
      ? '两张图片相同。'
      : `两张图片本身相差 ${numbers.value(distance)}（满值 255，B − A 的均方根）。`,

  switchOff: '在 B 中置为 0',
  switchOffNote: '凡是读取它的地方，它的值都变为 0；形状和权重不变。',
  selectPart: '选择模块、算子或通道，就可以在 B 中把它置为 0。',
  part: (part, name) => namePart(part.at, part.channel, name),
  shortPart: ({ at, channel }, name) => namePart(at.slice(at.indexOf('/') + 1), channel, name),
  turnOff: (part) => `把 ${part} 置为 0`,
  unknown: (part) => `这个网络没有 ${part}，因此那里没有任何部分置为 0。`,
  misread: {
    title: '在 B 中换一种读法',
    note: '权重文件本身不会说明：平均池化是否计入边缘（timm 和 torchvision 计入，TF 和 Keras 不计入），像素怎样缩放（[−1, 1]，或用 ImageNet 的均值和标准差）。B 采用另一种，看看猜错会怎样。',
    names: misread,
    inB: (wrong) =>
      wrong.length === 0 ? '' : `${wrong.map((name) => misread[name]).join('和')}换了读法`
  },
  stop: '停止比较',

  a: (title) => `A：${title}`,
  bTitle: (against, ownName) => `B：${pictureB(against, ownName)}`,
  withParts: (count) => (count === 0 ? '' : `${numbers.count(count)} 个部分置为 0`),

  waiting: '等一张照片运行之后，比较就会开始。',
  waitingInVain: '运行已取消。等照片运行到底，比较就会开始。',
  paused: '摄像头实时运行期间，比较暂停；结束后从最后一张画面开始。',
  runPhoto: '运行这张照片',
  opening: '正在打开图片 B…',
  computing: (done, total) => `正在比较：算子 ${numbers.count(done)} / ${numbers.count(total)}`,
  cancel: '取消',
  cancelled: '比较已取消。',
  again: '再次比较',
  fault(fault) {
    switch (fault.kind) {
      case 'photo':
        return photoFault(fault.fault, photos.title);
      case 'inference':
        return run.fault(fault.fault);
      case 'own-absent':
        return '第二张照片不在本页：你自己的照片从不保存。请重新打开它，或另选一张图片。';
    }
  },
  openFault: (fault) => photoFault(fault, photos.title),

  curve: {
    title: 'B 与 A 相差多远',
    relative: '相对差异',
    relativeRule: '‖B − A‖ / ‖A‖',
    cosine: '余弦',
    cosineRule: '两者方向相同时为 1',
    point({ endPoint, difference }, isUntrained) {
      if (difference === null) return `${endPoint}，尚未比较`;
      const figures = `相对差异 ${far(difference.relativeL2)}，余弦 ${near(difference.cosine)}`;
      return `${endPoint}：${figures}${isUntrained ? '，未训练' : ''}`;
    },
    untrained: '画斜线的端点未训练：它们对照片的反应没有意义。',
    far,
    near,
    figure: (relativeL2) => (Number.isFinite(relativeL2) ? numbers.value(relativeL2) : '∞'),
    summary({ first, largest, leastAlike }) {
      if (first === null || largest === null || leastAlike === null)
        return 'B 就是 A：没有端点不同。';
      const peak = `差异最大处是 ${largest.endPoint}：${far(largest.relativeL2)}。`;
      return `第一个不同的端点是 ${first.endPoint}，相差 ${far(first.relativeL2)}。${peak}A 与 B 的方向在 ${leastAlike.endPoint} 最不相像：余弦 ${near(leastAlike.cosine)}。`;
    },
    gauges: '网络图中每个算子旁的条形表示它的相对差异：半满时，B 与 A 的差距与 A 本身一样大。'
  },

  op: {
    title: (name) => `A 与 B 在 ${name}`,
    none: '在网络图中选择模块或算子，或选择曲线上的一点，查看它在 A 与 B 中的特征图。',
    notYet: '第二次运行还没有到这里。',
    reading: '正在读取两个输出…',
    tryAgain: '重试',
    same: '它之前没有任何改动：A 与 B 在这里相同。',
    difference: (relativeL2, cosine) => `相对差异 ${far(relativeL2)}，余弦 ${near(cosine)}。`,
    maps: { a: 'A', b: 'B', difference: 'A − B' },
    mapAlt: {
      a: (one) => `${nameChannel(one)} 在 A 中的特征图`,
      b: (one) => `${nameChannel(one)} 在 B 中的特征图`,
      difference: (one) => `${nameChannel(one)} 的 A 减 B`
    },
    shared: (min, max) => `A 与 B 共用一个色标，${numbers.value(min)} 到 ${numbers.value(max)}。`,
    diverging: (limit) =>
      `A − B 从 ${numbers.value(-limit)}（棕色，B 更强）经过 0（白色）到 ${numbers.value(limit)}（青色，A 更强）。`,
    ranking: '差别最大的通道',
    rankingRule: '按 A − B 的均方根排序。',
    ranked: (one, distance, meanChange) =>
      `${nameChannel(one)}，相差 ${numbers.value(distance)}，${trend(meanChange)}`,
    distance: (distance) => numbers.value(distance),
    trend,
    untrained: '这些值来自未训练的权重。'
  },

  classes: {
    title: (count) => `A 与 B 的前 ${count} 类`,
    summary({ shared, count, hasSameFirst }) {
      const first = hasSameFirst ? '两者的第一名相同' : '两者的第一名不同';
      return shared === count
        ? `${first}；前 ${count} 名是同样的类别。`
        : `${first}；A 的前 ${count} 名中有 ${numbers.count(shared)} 个也在 B 的前 ${count} 名里。`;
    },
    name: '类别',
    rank: { a: 'A 中名次', b: 'B 中名次' },
    probability: { a: 'A 的概率', b: 'B 的概率' },
    number: (index) => `类别 ${index}`
  },

  shift: {
    expected: (by, expected, stride) =>
      `B 是照片平移的结果：${moved(by, pixels).trim()}。这里相邻的单元格相距 ${numbers.count(stride[1])} 像素，所以如果特征图只是移动，应当移动：${moved(expected, cells).trim()}。`,
    measured: ({ x, y, remainder }) =>
      x === 0 && y === 0
        ? '按通道平均来测量：移动任何整格都不能使两者更接近。'
        : `按通道平均来测量，以整格计，它移动了：${moved({ x, y }, cells)}；均方差还剩 ${numbers.wholeShare(remainder)}。`,
    tooSmall: '特征图太小，无法测量移动。'
  }
};

function far(relativeL2: number): string {
  return Number.isFinite(relativeL2) ? numbers.value(relativeL2) : '无穷大（A 为 0）';
}

function near(cosine: number): string {
  return numbers.value(cosine);
}

function nameChannel({ noun, channel, name }: Parameters<Compare['op']['ranked']>[0]): string {
  return `${noun === 'class' ? '类别' : '通道'} ${channel}${name === null ? '' : `（${name}）`}`;
}

function namePart(at: string, channel: number | null, name: string | null): string {
  return channel === null ? at : `${at}，${nameChannel({ noun: 'channel', channel, name })}`;
}

function trend(meanChange: number): string {
  if (meanChange === 0) return '平均强度相同';
  return meanChange > 0 ? '在 B 中更强' : '在 B 中更弱';
}
