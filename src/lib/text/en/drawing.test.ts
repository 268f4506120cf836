import { describe, expect, test } from 'vitest';
import { buildGraph, type GraphNode } from '../../graph';
import { buildNetwork } from '../../network';
import { drawing, type SpokenMark } from './drawing';

const graph = buildGraph(buildNetwork());

function speak(node: GraphNode, mark?: SpokenMark): string {
  const group = graph.groups.get(node.groupId);
  if (group === undefined) throw new Error(`${node.id} stands in no group`);
  return drawing.node(node, group, mark);
}

function speakScope(scope: string, mark?: SpokenMark): string {
  const node = graph.nodes.get(scope === 'input' ? scope : `InceptionV3/${scope}`);
  if (node === undefined) throw new Error(`${scope} is not in the network`);
  return speak(node, mark);
}

function groupOf(id: string) {
  const group = graph.groups.get(id);
  if (group === undefined) throw new Error(`${id} is not in the network`);
  return group;
}

describe('spoken names', () => {
  test.each([
    [
      'Mixed_6b/Branch_1/Conv2d_0c_7x1',
      'Conv2d_0c_7x1, branch 2 of 4, 7 by 1 convolution, stride 1, same padding, output 17 by 17 by 192'
    ],
    [
      'MaxPool_3a_3x3',
      'MaxPool_3a_3x3, 3 by 3 max pool, stride 2, valid padding, output 73 by 73 by 64'
    ],
    ['Mixed_5b/concat', 'concat, 64 plus 64 plus 96 plus 32 channels, output 35 by 35 by 256'],
    ['Predictions', 'Predictions, softmax, output 1000'],
    ['input', 'Image, 299 by 299 by 3']
  ])('%s is read as: %s', (scope, expected) => {
    expect(speakScope(scope)).toBe(expected);
  });

  test('a group says what enters and leaves it', () => {
    expect(drawing.group(groupOf('Mixed_6a'))).toBe(
      'Mixed_6a module, input 35 by 35 by 288, output 17 by 17 by 768, 6 ops'
    );
  });

  test('a change and a fault are said, the pointer is not', () => {
    const node = 'Mixed_6b/Branch_0/Conv2d_0a_1x1';
    const name = speakScope(node);
    expect(speakScope(node, 'edited')).toBe(`${name}, changed by a what-if`);
    expect(speakScope(node, 'fault')).toBe(`${name}, cannot be built`);
    expect(speakScope(node, 'hovered')).toBe(name);
  });

  test('an output that is being asked for is not said', () => {
    for (const node of graph.nodes.values()) {
      if (node.kind !== 'image') expect(speak(node, 'hidden')).toMatch(/, output hidden [^\d]*$/);
    }
    const group = groupOf('Mixed_7b');
    expect(drawing.group(group, { output: 'hidden' })).not.toContain('2048');
    expect(drawing.group(group)).toContain('8 by 8 by 2048');
    const onGrid = drawing.group(group, { input: 'withheld', output: 'grid' });
    expect(onGrid).toMatch(/, input hidden .*, output of 2048 channels, its grid hidden /);
    expect(onGrid).not.toMatch(/8 by|1280/);
  });
});
