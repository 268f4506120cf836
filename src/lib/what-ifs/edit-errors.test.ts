import { describe, expect, it } from 'vitest';
import { defaultConfiguration, findSmallestInput, type NetworkConfiguration } from '../network';
import {
  applyEdits,
  buildEditedNetwork,
  faultyOpOf,
  networkFaultOf,
  parseEdits,
  type Refusal
} from '.';

const edit = (text: string) => parseEdits(text) ?? [];
const build = (text: string, config: Partial<NetworkConfiguration> = {}) =>
  buildEditedNetwork(config, edit(text));

const faultOf = (text: string) => {
  try {
    build(text);
  } catch (error) {
    return networkFaultOf(error);
  }
  throw new Error(`${text} builds`);
};

describe('edits that do not apply', () => {
  it.each<[string, Refusal]>([
    ['to-3x3@Mixed_5b/Branch_1/Conv2d_0a_1x1', { kind: 'not-odd-from-5', kernel: [1, 1] }],
    ['to-3x3@Mixed_6b/Branch_1/Conv2d_0b_1x7', { kind: 'not-square', kernel: [1, 7] }],
    ['to-3x3@Mixed_5b/Branch_3/AvgPool_0a_3x3', { kind: 'not-a-convolution' }],
    ['to-3x3@AuxLogits/Conv2d_1b_1x1', { kind: 'no-such-op' }],
    ['merge@Mixed_5b/Branch_1/Conv2d_0b_5x5', { kind: 'no-convolution-after' }],
    ['merge@Mixed_5b/Branch_1/Conv2d_0a_1x1', { kind: 'not-odd-squares' }],
    [
      'merge@Mixed_6a/Branch_1/Conv2d_0b_3x3',
      { kind: 'paddings-differ', padding: 'SAME', next: 'VALID' }
    ],
    [
      'set@Mixed_5b/Branch_2/Conv2d_0b_3x3:s2;merge@Mixed_5b/Branch_2/Conv2d_0b_3x3',
      { kind: 'strided', stride: 2 }
    ],
    ['factorise@Mixed_7b/Branch_1/Conv2d_0b_1x3', { kind: 'in-fork' }],
    ['factorise@Mixed_5b/Branch_0/Conv2d_0a_1x1', { kind: 'not-larger-than-1', kernel: [1, 1] }],
    ['square@Mixed_6b/Branch_1/Conv2d_0a_1x1', { kind: 'not-crossed' }],
    ['no-bottleneck@Mixed_5b/Branch_0/Conv2d_0a_1x1', { kind: 'nothing-after' }],
    ['no-bottleneck@Mixed_5b/Branch_3/Conv2d_0b_1x1', { kind: 'not-first-in-branch' }],
    ['no-bottleneck@Conv2d_3b_1x1', { kind: 'not-in-branch' }],
    ['pool-first@Mixed_5b', { kind: 'not-a-reduction' }],
    ['off@Mixed_5b', { kind: 'no-such-branch' }],
    ['set@Mixed_5b/Branch_3/AvgPool_0a_3x3:f9', { kind: 'pool-has-no-filters' }],
    ['off@Mixed_5b/Branch_1;to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5', { kind: 'no-such-op' }],
    [[0, 1, 2, 3].map((index) => `off@Mixed_5b/Branch_${index}`).join(';'), { kind: 'last-branch' }]
  ])('%s: %o', (text, refusal) => {
    expect(faultOf(text)).toEqual({ kind: 'edit-refused', edit: edit(text).at(-1), refusal });
  });

  it('leave errors of other kinds alone', () => {
    const error = new TypeError('odd');
    expect(() => networkFaultOf(error)).toThrow(error);
  });
});

describe('edits that leave sizes that cannot be built', () => {
  it('name the concat whose maps differ, and each of them', () => {
    const fault = faultOf('set@Mixed_5b/Branch_1/Conv2d_0b_5x5:s2');
    expect(fault).toMatchObject({
      kind: 'maps-differ',
      inputs: expect.arrayContaining([
        { scope: 'InceptionV3/Mixed_5b/Branch_1/Conv2d_0b_5x5', shape: [1, 18, 18, 64] }
      ])
    });
    expect(faultyOpOf(fault)).toBe('InceptionV3/Mixed_5b/concat');
    expect(faultOf('set@Mixed_7b/Branch_1/Conv2d_0b_1x3:VALID')).toMatchObject({
      kind: 'maps-differ',
      op: 'InceptionV3/Mixed_7b/Branch_1/concat'
    });
  });

  it('give the window that ran out of pixels and the smallest input that works', () => {
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

  it('have no smallest input where no size makes the maps agree', () => {
    const text = 'set@Mixed_5b/Branch_1/Conv2d_0b_5x5:VALID';
    expect(findSmallestInput(defaultConfiguration, applyEdits(edit(text)))).toBeUndefined();
  });
});
