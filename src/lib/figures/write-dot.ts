import { shapeText } from '../graph';
import type { FigureWords } from './figure';
import { listPart, nodeLines, nodeName } from './list-part';
import type { Network } from '../network';

/** How a figure runs. */
export const flowDirections = ['right', 'down'] as const;
export type FlowDirection = (typeof flowDirections)[number];

export interface FlowOptions {
  /** Null for the whole network. */
  readonly groupId: string | null;
  readonly direction: FlowDirection;
  readonly words: Pick<FigureWords, 'words' | 'groupTitle'>;
}

/** Ops as nodes, groups as clusters, shapes on the edges, in the language of Graphviz. */
export function writeDot(network: Network, { groupId, direction, words }: FlowOptions): string {
  const { groups, edges, entryId } = listPart(network, groupId);
  const lines = [
    'digraph {',
    `  rankdir=${direction === 'right' ? 'LR' : 'TB'};`,
    '  node [shape=box, style=rounded, fontname="sans-serif"];',
    '  edge [fontname="sans-serif"];'
  ];
  if (entryId !== null) lines.push(`  ${nodeName(entryId)} [label=${quote([entryId])}];`);
  for (const group of groups) {
    lines.push(`  subgraph cluster_${nodeName(group.id)} {`);
    lines.push(`    label=${quote([words.groupTitle(group)])};`);
    for (const id of group.nodeIds)
      lines.push(`    ${nodeName(id)} [label=${quote(nodeLines(network, id, words))}];`);
    lines.push('  }');
  }
  for (const { fromId, toId, shape } of edges) {
    lines.push(`  ${nodeName(fromId)} -> ${nodeName(toId)} [label=${quote([shapeText(shape)])}];`);
  }
  return [...lines, '}', ''].join('\n');
}

const quote = (lines: readonly string[]) =>
  `"${lines.map((line) => line.replaceAll('\\', '\\\\').replaceAll('"', '\\"')).join('\\n')}"`;
