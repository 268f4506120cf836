import { describe, expect, it } from 'vitest';
import {
  ConfigurationError,
  defaultConfiguration,
  findSmallestInput,
  type NetworkConfiguration
} from '../network';
import { applyEdits, buildEditedNetwork, parseEdits } from '.';

const edit = (text: string) => parseEdits(text) ?? [];
const build = (text: string, config: Partial<NetworkConfiguration> = {}) =>
  buildEditedNetwork(config, edit(text));

describe('edits that do not apply are a sentence', () => {
  it.each([
    ['to-3x3@Mixed_5b/Branch_1/Conv2d_0a_1x1', 'its kernel 1×1 is not an odd one from 5×5 on'],
    ['to-3x3@Mixed_6b/Branch_1/Conv2d_0b_1x7', 'its kernel 1×7 is not square'],
    ['to-3x3@Mixed_5b/Branch_3/AvgPool_0a_3x3', 'it is no convolution'],
    ['to-3x3@AuxLogits/Conv2d_1b_1x1', 'this network has no op of that name'],
    ['merge@Mixed_5b/Branch_1/Conv2d_0b_5x5', 'no convolution follows it'],
    ['merge@Mixed_5b/Branch_1/Conv2d_0a_1x1', 'only two odd square kernels larger than 1×1'],
    ['merge@Mixed_6a/Branch_1/Conv2d_0b_3x3', 'it is padded SAME and the next one VALID'],
    ['factorise@Mixed_7b/Branch_1/Conv2d_0b_1x3', 'it stands in a fork'],
    ['square@Mixed_6b/Branch_1/Conv2d_0a_1x1', 'it takes a 1×n beside an n×1'],
    ['no-bottleneck@Mixed_5b/Branch_0/Conv2d_0a_1x1', 'no op follows it in its branch'],
    ['no-bottleneck@Mixed_5b/Branch_3/Conv2d_0b_1x1', 'it does not stand at the start'],
    ['no-bottleneck@Conv2d_3b_1x1', 'it does not open a branch'],
    ['pool-first@Mixed_5b', 'it does not halve the grid with a pool'],
    ['off@Mixed_5b', 'this network has no branch of that name'],
    ['set@Mixed_5b/Branch_3/AvgPool_0a_3x3:f9', 'a pool has no filters'],
    ['off@Mixed_5b/Branch_1;to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5', 'this network has no op'],
    [
      [0, 1, 2, 3].map((index) => `off@Mixed_5b/Branch_${index}`).join(';'),
      'it is the last branch, and a module needs one'
    ]
  ])('%s: %s', (text, reason) => {
    expect(() => build(text)).toThrow(ConfigurationError);
    expect(() => build(text)).toThrow(`is not possible: ${reason}`);
    expect(() => build(text)).toThrow(expect.objectContaining({ edit: edit(text).at(-1) }));
  });

  it('names the concat whose maps differ, and each of them', () => {
    expect(() => build('set@Mixed_5b/Branch_1/Conv2d_0b_5x5:s2')).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(
          'InceptionV3/Mixed_5b/concat can only join maps of equal height and width, but it gets ' +
            '35×35 from Mixed_5b/Branch_0/Conv2d_0a_1x1, 18×18 from Mixed_5b/Branch_1/Conv2d_0b_5x5'
        ),
        fault: expect.objectContaining({
          op: 'InceptionV3/Mixed_5b/concat',
          inputs: expect.arrayContaining([
            { scope: 'InceptionV3/Mixed_5b/Branch_1/Conv2d_0b_5x5', shape: [1, 18, 18, 64] }
          ])
        })
      })
    );
    expect(() => build('set@Mixed_7b/Branch_1/Conv2d_0b_1x3:VALID')).toThrow(
      'InceptionV3/Mixed_7b/Branch_1/concat can only join'
    );
  });

  it('gives the window that ran out of pixels and the smallest input that works', () => {
    const text = 'set@Conv2d_2a_3x3:k31x31';
    const smallest = findSmallestInput(defaultConfiguration, applyEdits(edit(text))) ?? NaN;
    const sized = (side: number) => build(text, { inputHeight: side, inputWidth: side });
    expect(sized(smallest).ops).toHaveLength(132);
    expect(() => sized(smallest - 1)).toThrow(
      expect.objectContaining({
        fault: expect.objectContaining({
          smallestInput: smallest,
          window: { kernel: [5, 5], stride: 3, padding: 'VALID', map: [4, 4] }
        })
      })
    );
  });

  it('finds no smallest input where no size makes the maps agree', () => {
    const text = 'set@Mixed_5b/Branch_1/Conv2d_0b_5x5:VALID';
    expect(findSmallestInput(defaultConfiguration, applyEdits(edit(text)))).toBeUndefined();
  });
});
