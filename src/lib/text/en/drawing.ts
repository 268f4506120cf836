import { channelsOf, opName, type GraphGroup, type GraphNode, type NodeWords } from '../../graph';
import type { OpDifference } from '../../inference';
import { isWindowOp, type Op, type Shape } from '../../network';
import { numbers } from './numbers';
import { ops } from './ops';

/** `35 by 35 by 256`; `1000` after a squeeze. */
const spokenShape = (shape: Shape) => shape.slice(1).join(' by ');

/** The drawing and the strip of end points, as they are spoken. */
export const drawing = {
  endPoints: 'End points',
  image: 'Image',
  network: (ops: number) => `Network, ${countOps(ops)}`,
  help: 'Arrow keys travel along the network and across its branches; Enter goes into a module, Escape out of it.',
  words: {
    image: 'Image',
    kinds: {
      max_pool: 'max',
      avg_pool: 'avg',
      global_avg_pool: 'mean',
      concat: 'concat',
      dropout: 'dropout',
      squeeze: 'squeeze',
      softmax: 'softmax'
    },
    stride: (stride) => `stride ${stride}`
  } as NodeWords,
  groupTitle,
  /** Beside the title of a group that reads from another than the one before it. */
  reads: (source: string) => `reads ${source}`,
  /** In a group that is folded. */
  contents({ nodeIds, branchCount }: GraphGroup): string {
    const ops = countOps(nodeIds.length);
    return branchCount === 0 ? ops : `${ops}, ${branchCount} branches`;
  },
  untrained: 'UNTRAINED',
  /** The strip's stop: a name and its shape. */
  stop: (name: string, shape: Shape) => `${name}, ${spokenShape(shape)}`,
  /** The same while the shape would answer a question. */
  stopWithout: (name: string) => `${name}, shape hidden while a question is open`,

  /** A node of a group: name, branch, window, stride, padding, output. */
  node(node: GraphNode, group: GraphGroup, mark?: SpokenMark, change?: OpDifference): string {
    if (node.kind === 'image') return `Image, ${spokenShape(node.outShape)}`;
    const parts = [opName(node.op)];
    if (node.branch !== null) {
      // Branches keep their number where another is switched off.
      const count = Math.max(group.branchCount, node.branch + 1);
      parts.push(`branch ${node.branch + 1} of ${count}`);
    }
    parts.push(...whatItDoes(node.op), tensor('output', node.outShape, mark));
    return withChange(withMark(parts.join(', '), mark), change);
  },

  /** A group: title, what goes in and out, how many ops stand in it. */
  group(group: GraphGroup, marks: GroupMarks = {}, change?: OpDifference): string {
    if (group.kind === 'image') return `Image, ${spokenShape(group.outShape)}`;
    const parts = [
      group.kind === 'stem' ? groupTitle(group) : `${group.id} ${group.kind}`,
      tensor('input', group.inShape, marks.input),
      tensor('output', group.outShape, marks.output),
      countOps(group.nodeIds.length)
    ];
    return withChange(withMark(parts.join(', '), marks.output), change);
  }
};

function groupTitle({ kind, id }: GraphGroup): string {
  if (kind === 'image') return 'Image';
  return kind === 'stem' ? 'Stem' : id;
}

function countOps(count: number): string {
  return `${numbers.count(count)} ${numbers.plural(count, { one: 'op', other: 'ops' })}`;
}

/** Of the marks that a node can have, the pointer's is not spoken. */
export type SpokenMark = 'way' | 'edited' | 'hovered' | 'fault' | 'grid' | 'hidden' | 'withheld';

/** Of the ops whose output goes into a group, and comes out of it. */
export interface GroupMarks {
  readonly input?: SpokenMark;
  readonly output?: SpokenMark;
}

function tensor(which: 'input' | 'output', shape: Shape, mark: SpokenMark | undefined): string {
  if (mark === 'grid') {
    return `${which} of ${channelsOf(shape)} channels, its grid hidden while a question is open`;
  }
  if (mark === 'withheld') return `${which} hidden while a question is open`;
  return mark === 'hidden'
    ? `${which} hidden while you are asked for it`
    : `${which} ${spokenShape(shape)}`;
}

function withMark(name: string, mark: SpokenMark | undefined): string {
  if (mark === 'way') return `${name}, on the way of the channel`;
  if (mark === 'edited') return `${name}, changed by a what-if`;
  return mark === 'fault' ? `${name}, cannot be built` : name;
}

/** What the bar along a node says in a comparison. */
function withChange(name: string, change: OpDifference | undefined): string {
  if (change === undefined) return name;
  const { relativeL2 } = change;
  if (relativeL2 === 0) return `${name}, the same in A and B`;
  return Number.isFinite(relativeL2)
    ? `${name}, B differs by ${numbers.factor(relativeL2)} of A`
    : `${name}, only B is not 0`;
}

function whatItDoes(op: Op): readonly string[] {
  if (isWindowOp(op)) {
    return [
      `${op.kernel[0]} by ${op.kernel[1]} ${ops.kinds[op.kind]}`,
      `stride ${op.stride}`,
      `${op.padding.toLowerCase()} padding`
    ];
  }
  if (op.kind !== 'concat') return [ops.kinds[op.kind]];
  return [`${op.inShapes.map(channelsOf).join(' plus ')} channels`];
}
