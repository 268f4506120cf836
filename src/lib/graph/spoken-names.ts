import { isWindowOp, type Op, type Shape } from '../network';
import { channelsOf, type Graph, type GraphGroup, type GraphNode } from './graph';
import { opName } from './labels';

const spokenKinds = {
  conv: 'convolution',
  max_pool: 'max pool',
  avg_pool: 'average pool',
  global_avg_pool: 'global average pool',
  concat: 'concat',
  dropout: 'dropout',
  squeeze: 'squeeze',
  softmax: 'softmax'
} as const satisfies Record<Op['kind'], string>;

/** `35 by 35 by 256`; `1000` after a squeeze. */
function spokenShape(shape: Shape): string {
  return shape.slice(1).join(' by ');
}

/** A node in words: name, branch, window, stride, padding, output. */
export function spokenNode(graph: Graph, node: GraphNode): string {
  if (node.kind === 'image') return `Image, ${spokenShape(node.outShape)}`;
  const { op } = node;
  const branches = graph.groups.get(node.groupId)?.branchCount ?? 0;
  const parts = [opName(op)];
  if (node.branch !== null) {
    // Branches keep their number where another is switched off.
    parts.push(`branch ${node.branch + 1} of ${Math.max(branches, node.branch + 1)}`);
  }
  if (isWindowOp(op)) {
    parts.push(
      `${op.kernel[0]} by ${op.kernel[1]} ${spokenKinds[op.kind]}`,
      `stride ${op.stride}`,
      `${op.padding.toLowerCase()} padding`
    );
  } else if (op.kind === 'concat') {
    parts.push(`${op.inShapes.map(channelsOf).join(' plus ')} channels`);
  } else {
    parts.push(spokenKinds[op.kind]);
  }
  parts.push(`output ${spokenShape(op.outShape)}`);
  return parts.join(', ');
}

/** A group in words: title, what goes in and out, how many ops stand in it. */
export function spokenGroup(group: GraphGroup): string {
  if (group.kind === 'image') return `Image, ${spokenShape(group.outShape)}`;
  const count = group.nodeIds.length;
  const kind = group.kind === 'stem' ? '' : ` ${group.kind}`;
  return (
    `${group.title}${kind}, input ${spokenShape(group.inShape)}, ` +
    `output ${spokenShape(group.outShape)}, ${count} ${count === 1 ? 'op' : 'ops'}`
  );
}
