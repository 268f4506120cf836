import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../network';
import { buildGraph } from './build-graph';
import { travel, type TravelStep } from './travel';

const graph = buildGraph(buildNetwork());
const go = (from: string, step: TravelStep) =>
  travel(graph, from === 'input' ? from : `InceptionV3/${from}`, step)?.replace('InceptionV3/', '');

describe('along the path', () => {
  test('leads from the image to Predictions', () => {
    let at: string | null = 'input';
    const path: string[] = [];
    while (at !== null && path.length < 200) {
      path.push(at);
      at = travel(graph, at, 'next');
    }
    expect(path.at(-1)).toBe('InceptionV3/Predictions');
    expect(path).toContain('InceptionV3/Mixed_6e/concat');
    expect(path.some((id) => id.includes('AuxLogits'))).toBe(false);
  });

  test('leads back from Predictions to the image', () => {
    let at: string | null = 'InceptionV3/Predictions';
    let last = at;
    for (let steps = 0; at !== null && steps < 200; steps += 1) {
      last = at;
      at = travel(graph, at, 'previous');
    }
    expect(last).toBe('input');
  });

  test('leads out of the auxiliary head to Mixed_6e', () => {
    expect(go('AuxLogits/AvgPool_1a_5x5', 'previous')).toBe('Mixed_6e/concat');
  });
});

describe('across branches', () => {
  test.each([
    ['Mixed_6b/Branch_0/Conv2d_0a_1x1', 'down', 'Mixed_6b/Branch_1/Conv2d_0a_1x1'],
    ['Mixed_6b/Branch_2/Conv2d_0c_1x7', 'up', 'Mixed_6b/Branch_1/Conv2d_0c_7x1'],
    ['Mixed_6b/Branch_2/Conv2d_0e_1x7', 'down', 'Mixed_6b/Branch_3/Conv2d_0b_1x1'],
    ['Mixed_6b/Branch_0/Conv2d_0a_1x1', 'up', undefined],
    ['Mixed_7b/Branch_1/Conv2d_0b_1x3', 'down', 'Mixed_7b/Branch_1/Conv2d_0b_3x1'],
    ['Mixed_7b/Branch_2/Conv2d_0c_1x3', 'down', 'Mixed_7b/Branch_2/Conv2d_0d_3x1'],
    ['AuxLogits/Conv2d_1b_1x1', 'down', 'Logits/Dropout_1b']
  ] as const)('%s %s leads to %s', (from, step, expected) => {
    expect(go(from, step)).toBe(expected);
  });

  test('can reach every op of every module from its first', () => {
    for (const group of graph.groups.values()) {
      const seen = new Set<string>([group.nodeIds[0]]);
      for (const id of seen) {
        for (const step of ['next', 'up', 'down'] as const) {
          const next = travel(graph, id, step);
          if (next !== null && group.nodeIds.includes(next)) seen.add(next);
        }
      }
      expect([...seen].toSorted(), group.id).toEqual([...group.nodeIds].toSorted());
    }
  });
});

describe('in and out', () => {
  test('a module leads in to its first op, and the op out to its module', () => {
    expect(travel(graph, 'Mixed_6b', 'in')).toBe('InceptionV3/Mixed_6b/Branch_0/Conv2d_0a_1x1');
    expect(go('Mixed_6b/Branch_2/Conv2d_0b_7x1', 'out')).toBe('Mixed_6b');
  });

  test('groups follow each other in network order', () => {
    expect(travel(graph, 'stem', 'next')).toBe('Mixed_5b');
    expect(travel(graph, 'Mixed_5b', 'previous')).toBe('stem');
    expect(travel(graph, 'input', 'previous')).toBeNull();
  });
});
