import { shapeText } from '../graph';
import type { Network } from '../network';
import { listPart, nodeLines, nodeName } from './list-part';
import type { FlowOptions } from './write-dot';

/** Ops as nodes, groups as subgraphs, shapes on the edges, as a Mermaid flowchart. */
export function writeMermaid(network: Network, { groupId, direction, words }: FlowOptions): string {
  const { groups, edges, entryId } = listPart(network, groupId);
  const lines = [`flowchart ${direction === 'right' ? 'LR' : 'TB'}`];
  if (entryId !== null) lines.push(`  ${nodeName(entryId)}(${quote([entryId])})`);
  for (const group of groups) {
    // A subgraph and the end point that closes it may have one name.
    lines.push(`  subgraph group_${nodeName(group.id)} [${quote([words.groupTitle(group)])}]`);
    for (const id of group.nodeIds)
      lines.push(`    ${nodeName(id)}(${quote(nodeLines(network, id, words))})`);
    lines.push('  end');
  }
  for (const { fromId, toId, shape } of edges) {
    lines.push(`  ${nodeName(fromId)} -->|${quote([shapeText(shape)])}| ${nodeName(toId)}`);
  }
  return [...lines, ''].join('\n');
}

const quote = (lines: readonly string[]) =>
  `"${lines.map((line) => line.replaceAll('"', '#quot;')).join('<br/>')}"`;
