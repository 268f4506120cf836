import { describe, expect, it, test } from 'vitest';
import { buildNetwork, type Network } from '../../network';
import { findEndPointPurpose } from '../../purposes';
import { purpose } from './purpose';

const network = buildNetwork();

function read(endPoint: string, of: Network = network): string {
  const found = findEndPointPurpose(of, endPoint);
  if (found === null) return '';
  const branches = 'branches' in found ? found.branches : [];
  const passages = [...purpose.endPoint(found, of), ...branches.flatMap(purpose.branch)];
  return passages.map((it) => `${it.words} (${purpose.source(it).words})`).join('\n');
}

describe('every end point is told about, in sentences with a source and no hole', () => {
  for (const { name } of network.endPoints) {
    it(name, () => {
      expect(read(name)).not.toBe('');
      for (const line of read(name).split('\n')) {
        expect(line).toMatch(/^.{20,}\. \((The paper, |From this network|TF-Slim’s code)/u);
        expect(line).not.toMatch(/undefined|NaN|Infinity|null|\[object/);
      }
    });
  }
});

test.each([
  ['Conv2d_1a_3x3', 'first of the three 3×3', '299×299 becomes 149×149', '25% of the places'],
  ['Conv2d_3b_1x1', '64 channels become 80', 'TF-Slim’s code has a 1×1, a 3×3 and a max pool'],
  ['MaxPool_5a_3x3', '23% of the multiply-adds', '0.8% of its parameters', 'has 2 pools'],
  ['Mixed_5b', '25/9 = 2.78 times a 3×3', '(9 + 9)/25, 28% less', 'keeps a real 5×5'],
  ['Mixed_6a', '384 + 96 + 288 = 768', 'only 24% of the places', 'stride 2'],
  ['Mixed_6b', 'grids of 12 to 20: this one is 17×17', '1 − 2/7 = 71% less', 'see 13×13'],
  ['Mixed_6c', 'repeats the windows of Mixed_6b, with 160 filters where that has 128'],
  ['Mixed_7b', '384 + 384 = 768', 'only on the coarsest grid'],
  ['Mixed_7c', 'reads 2,048 channels, not 1,280'],
  ['AuxLogits', 'classifier on Mixed_6e', 'regulariser'],
  ['Predictions', '0.9001 for the right class and 0.0001 for each other']
])('%s: figures of the network and of the paper', (name, ...words) => {
  for (const part of words) expect(read(name)).toContain(part);
});

test('figures follow the configuration, and so does what the paper found of a grid', () => {
  const large = buildNetwork({
    inputHeight: 449,
    inputWidth: 449,
    globalPool: true,
    auxLogits: false
  });
  expect(read('Mixed_6b', large)).toContain('is 26×26 and lies outside');
  const few = buildNetwork({ numClasses: 10 });
  expect(read('Predictions', few)).toContain('0.91 for the right class and 0.01');
});
