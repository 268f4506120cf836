import { channelsOf, opName, type GraphGroup } from '../../graph';
import type { OpDifference } from '../../inference';
import { isWindowOp, type Op, type Shape } from '../../network';
import type { drawing as english, SpokenMark } from '../en/drawing';
import { numbers } from './numbers';
import { ops } from './ops';

/** `35 乘 35 乘 256`; `1000` after a squeeze. */
const spokenShape = (shape: Shape) => shape.slice(1).join(' 乘 ');

/** The drawing and the strip of end points, as they are spoken. */
export const drawing: typeof english = {
  endPoints: '端点',
  image: '图像',
  network: (count) => `网络，${countOps(count)}`,
  help: '方向键沿网络移动，也可在分支之间移动；Enter 进入模块，Esc 退出。',
  words: {
    image: '图像',
    kinds: {
      max_pool: '最大',
      avg_pool: '平均',
      global_avg_pool: '均值',
      concat: '拼接',
      dropout: 'dropout',
      squeeze: 'squeeze',
      softmax: 'softmax'
    },
    stride: (stride) => `步幅 ${stride}`
  },
  groupTitle,
  reads: (source) => `读取 ${source}`,
  contents({ nodeIds, branchCount }) {
    const count = countOps(nodeIds.length);
    return branchCount === 0 ? count : `${count}，${branchCount} 个分支`;
  },
  untrained: '未训练',
  stop: (name, shape) => `${name}，${spokenShape(shape)}`,
  stopWithout: (name) => `${name}，形状在提问期间暂不显示`,

  node(node, group, mark, change) {
    if (node.kind === 'image') return `图像，${spokenShape(node.outShape)}`;
    const parts = [opName(node.op)];
    if (node.branch !== null) {
      // Branches keep their number where another is switched off.
      const count = Math.max(group.branchCount, node.branch + 1);
      parts.push(`第 ${node.branch + 1} 个分支，共 ${count} 个`);
    }
    parts.push(...whatItDoes(node.op), tensor('输出', node.outShape, mark));
    return withChange(withMark(parts.join('，'), mark), change);
  },

  group(group, marks = {}, change) {
    if (group.kind === 'image') return `图像，${spokenShape(group.outShape)}`;
    const parts = [
      group.kind === 'stem' ? groupTitle(group) : `${group.id}，${kindsOfGroup[group.kind]}`,
      tensor('输入', group.inShape, marks.input),
      tensor('输出', group.outShape, marks.output),
      countOps(group.nodeIds.length)
    ];
    return withChange(withMark(parts.join('，'), marks.output), change);
  }
};

const kindsOfGroup = {
  module: '模块',
  head: '分类头'
} satisfies Record<Exclude<GraphGroup['kind'], 'image' | 'stem'>, string>;

function groupTitle({ kind, id }: GraphGroup): string {
  if (kind === 'image') return '图像';
  return kind === 'stem' ? 'Stem' : id;
}

function countOps(count: number): string {
  return `${numbers.count(count)} 个算子`;
}

function tensor(which: '输入' | '输出', shape: Shape, mark: SpokenMark | undefined): string {
  if (mark === 'grid') return `${which}有 ${channelsOf(shape)} 个通道，高和宽在提问期间暂不显示`;
  if (mark === 'withheld') return `${which}在提问期间暂不显示`;
  return mark === 'hidden'
    ? `${which}正在“练习”中提问，暂不显示`
    : `${which} ${spokenShape(shape)}`;
}

function withMark(name: string, mark: SpokenMark | undefined): string {
  if (mark === 'way') return `${name}，在这个通道经过的路上`;
  if (mark === 'edited') return `${name}，被假设改动过`;
  return mark === 'fault' ? `${name}，无法构建` : name;
}

/** What the bar along a node says in a comparison. */
function withChange(name: string, change: OpDifference | undefined): string {
  if (change === undefined) return name;
  const { relativeL2 } = change;
  if (relativeL2 === 0) return `${name}，A 与 B 相同`;
  return Number.isFinite(relativeL2)
    ? `${name}，B 与 A 的差异为 A 的 ${numbers.factor(relativeL2)} 倍`
    : `${name}，只有 B 不为 0`;
}

function whatItDoes(op: Op): readonly string[] {
  if (isWindowOp(op)) {
    return [
      `${op.kernel[0]} 乘 ${op.kernel[1]} ${ops.kinds[op.kind]}`,
      `步幅 ${op.stride}`,
      `${op.padding} 填充`
    ];
  }
  if (op.kind !== 'concat') return [ops.kinds[op.kind]];
  return [`${op.inShapes.map(channelsOf).join(' 加 ')} 个通道`];
}
