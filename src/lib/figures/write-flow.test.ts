import { expect, test } from 'vitest';
import { buildGraph } from '../graph';
import { network, plainWords } from './__fixtures__/plain-figure';
import { writeDot, writeMermaid, type FlowOptions } from '.';

const graph = buildGraph(network);
const all = (pattern: RegExp, text: string) =>
  [...text.matchAll(pattern)].map(([, ...parts]) => parts);

/** A reader of as much of both languages as is written: nodes, edges, and how blocks nest. */
const readers = {
  mermaid: {
    write: writeMermaid,
    nodes: /^ *(\w+)\("(?:[^"]*)"\)$/gm,
    edges: /^ *(\w+) -->\|"([\d×]+)"\| (\w+)$/gm,
    rest: /^(flowchart (LR|TB)| *subgraph \w+ \["[^"]*"\]| *end)$/
  },
  dot: {
    write: writeDot,
    nodes: /^ *(\w+) \[label="(?:[^"\\]|\\.)*"\];$/gm,
    edges: /^ *(\w+) -> (\w+) \[label="([\d×]+)"\];$/gm,
    rest: /^(digraph \{| *subgraph \w+ \{| *\}| *(rankdir|label)=[^;]*;| *(node|edge) \[.*\];)$/
  }
};

test.each(['mermaid', 'dot'] as const)(
  '%s has the nodes and edges of the graph, and no line that its reader does not know',
  (language) => {
    const { write, ...patterns } = readers[language];
    for (const groupId of [null, 'Mixed_5b', 'Mixed_7c', 'stem', 'AuxLogits']) {
      const options: FlowOptions = { groupId, direction: 'right', words: plainWords };
      const text = write(network, options);
      const edges = graph.edges.filter((edge) => groupId === null || edge.groupId === groupId);
      const nodes =
        groupId === null ? graph.nodes.size : (graph.groups.get(groupId)?.nodeIds.length ?? 0) + 1;
      const names = all(patterns.nodes, text).filter(([name]) => !['node', 'edge'].includes(name));
      expect(new Set(names.flat()).size).toBe(nodes);
      expect(names).toHaveLength(nodes);
      expect(all(patterns.edges, text)).toHaveLength(edges.length);
      const unknown = text
        .split('\n')
        .filter((line) => line !== '' && !patterns.rest.test(line))
        .filter((line) => line.search(patterns.nodes) < 0 && line.search(patterns.edges) < 0);
      expect(unknown).toEqual([]);
      const ends = new Set(names.flat());
      for (const parts of all(patterns.edges, text)) {
        for (const end of parts.filter((part) => !/×|^\d+$/.test(part)))
          expect(ends).toContain(end);
      }
    }
  }
);

test('both run in the direction asked for', () => {
  const down: FlowOptions = { groupId: 'Mixed_5b', direction: 'down', words: plainWords };
  expect(writeMermaid(network, down)).toMatch(/^flowchart TB\n/);
  expect(writeDot(network, down)).toContain('rankdir=TB;');
});
