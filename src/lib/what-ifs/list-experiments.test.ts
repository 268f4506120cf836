import { describe, expect, it } from 'vitest';
import { baseEndPoints } from '../network';
import {
  buildEditedNetwork,
  compareNetworks,
  formatEdits,
  listExperiments,
  parseEdits,
  previewEdit,
  type EditedNetwork
} from '.';
import { findExperiment as find } from './__fixtures__/find-experiment';

const original = buildEditedNetwork();
const offered = (id: string, network: EditedNetwork = original) =>
  listExperiments(network, id).map(({ edit }) => formatEdits([edit]));

describe('experiments on offer', () => {
  it('are, for Mixed_5b, its splits, factors, merges, bottlenecks and branches', () => {
    expect(offered('Mixed_5b')).toEqual([
      'to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5',
      'factorise@Mixed_5b/Branch_1/Conv2d_0b_5x5',
      'factorise@Mixed_5b/Branch_2/Conv2d_0b_3x3',
      'factorise@Mixed_5b/Branch_2/Conv2d_0c_3x3',
      'merge@Mixed_5b/Branch_2/Conv2d_0b_3x3',
      'no-bottleneck@Mixed_5b/Branch_1/Conv2d_0a_1x1',
      'no-bottleneck@Mixed_5b/Branch_2/Conv2d_0a_1x1',
      'off@Mixed_5b/Branch_0',
      'off@Mixed_5b/Branch_1',
      'off@Mixed_5b/Branch_2',
      'off@Mixed_5b/Branch_3'
    ]);
  });

  it('start, for a reduction, with both orders of pool and convolution', () => {
    expect(offered('Mixed_6a').slice(0, 2)).toEqual(['pool-first@Mixed_6a', 'pool-last@Mixed_6a']);
    expect(offered('Mixed_6b')).not.toContain('pool-first@Mixed_6b');
  });

  it('lead from one order of a reduction to the other', () => {
    const pooledFirst = buildEditedNetwork({}, parseEdits('pool-first@Mixed_6a'));
    expect(offered('Mixed_6a', pooledFirst)).toEqual([
      'pool-last@Mixed_6a',
      'factorise@Mixed_6a/Branch_0/Conv2d_1b_3x3'
    ]);
    const effect = previewEdit(pooledFirst, find('pool-last@Mixed_6a', pooledFirst).edit);
    if (effect.status !== 'builds') throw new Error(effect.fault.kind);
    expect(formatEdits(effect.network.edits)).toBe('pool-last@Mixed_6a');
  });

  it('take a stem op, named like its end point, for no reduction', () => {
    const factorised = buildEditedNetwork({}, parseEdits('factorise@Conv2d_4a_3x3'));
    expect(offered('Conv2d_4a_3x3', factorised)).toEqual(['square@Conv2d_4a_1x3']);
  });

  it('reach the second op of a pair, by scope with or without the root', () => {
    const both = ['square@Mixed_6b/Branch_1/Conv2d_0b_1x7', 'off@Mixed_6b/Branch_1'];
    expect(offered('Mixed_6b/Branch_1/Conv2d_0c_7x1')).toEqual(both);
    expect(offered('InceptionV3/Mixed_6b/Branch_1/Conv2d_0c_7x1')).toEqual(both);
  });

  it('follow the edits in force', () => {
    const edited = buildEditedNetwork({}, parseEdits('to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5'));
    expect(offered('Mixed_5b/Branch_1/Conv2d_0b_3x3', edited)).toContain(
      'merge@Mixed_5b/Branch_1/Conv2d_0b_3x3'
    );
    expect(offered('Mixed_5b/Branch_1/Conv2d_0b_5x5', edited)).toEqual([]);
  });

  it('are none for heads, the image and unknown names', () => {
    for (const id of ['AuxLogits', 'Logits', 'input', 'Mixed_9z', ''])
      expect(offered(id)).toEqual([]);
  });

  it.each(baseEndPoints)('of %s can all be built', (name) => {
    for (const { edit } of listExperiments(original, name)) {
      expect(previewEdit(original, edit).status).toBe('builds');
    }
  });
});

describe('experiments carry figures worked out from the ops', () => {
  const byHand = (at: string, side: number) =>
    buildEditedNetwork({}, parseEdits(`set@${at}:k${side}x${side}`));
  const wide = 'Mixed_6b/Branch_1/Conv2d_0b_1x7';

  it.each([
    [find('to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5'), '(9 + 9) / 25', 0.72],
    [find(`to-3x3@${wide}`, byHand(wide, 7)), '(9 + 9 + 9) / 49', 27 / 49],
    [find('factorise@Mixed_5b/Branch_2/Conv2d_0b_3x3'), '(3 + 3) / 9', 2 / 3],
    [find(`factorise@${wide}`, byHand(wide, 7)), '(7 + 7) / 49', 2 / 7],
    [find('merge@Mixed_5b/Branch_2/Conv2d_0b_3x3'), '25 / (9 + 9)', 25 / 18],
    [find('square@Mixed_6b/Branch_1/Conv2d_0b_1x7'), '49 / (7 + 7)', 3.5],
    [find('pool-first@Mixed_6a'), '(17 × 17) / (35 × 35)', 289 / 1225],
    [find('pool-last@Mixed_7a'), '(17 × 17) / (8 × 8)', 289 / 64]
  ])('$edit.kind', ({ ideal }, formula, share) => {
    expect(ideal?.formula).toBe(formula);
    expect(ideal?.share).toBeCloseTo(share, 12);
  });

  it('kernels before and after, and the grid', () => {
    expect(find('square@Mixed_6b/Branch_1/Conv2d_0b_1x7')).toMatchObject({
      before: [
        [1, 7],
        [7, 1]
      ],
      after: [[7, 7]],
      grid: [17, 17]
    });
    expect(find('to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5')).toMatchObject({
      before: [[5, 5]],
      after: [
        [3, 3],
        [3, 3]
      ],
      grid: [35, 35]
    });
  });

  it('what a branch takes along', () => {
    const pool = { channels: { lost: 288, all: 768 }, params: 0 };
    expect(find('off@Mixed_6a/Branch_2')).toMatchObject(pool);
    const fork = { channels: { lost: 768, all: 2048 } };
    expect(find('off@Mixed_7b/Branch_1')).toMatchObject(fork);
  });

  it('the channels of a bottleneck, also where it narrows nothing', () => {
    const thin = buildEditedNetwork({ depthMultiplier: 0.05 });
    const text = 'no-bottleneck@Mixed_5b/Branch_1/Conv2d_0a_1x1';
    expect(find(text)).toMatchObject({ channels: { in: 192, out: 48 }, readerKernel: [5, 5] });
    expect(find(text, thin)).toMatchObject({ channels: { in: 16, out: 16 } });
  });

  it('for both orders of a reduction, the ratio of the real channels', () => {
    const workOf = (text: string) => {
      const edited = buildEditedNetwork({}, parseEdits(text));
      return compareNetworks(original, edited).replacement.edited.multiplyAdds;
    };
    const ratio = workOf('pool-last@Mixed_6a') / workOf('pool-first@Mixed_6a');
    expect(find('pool-last@Mixed_6a').ideal?.share).toBeCloseTo(ratio, 12);
    expect(find('pool-first@Mixed_6a').ideal?.share).toBeCloseTo(1 / ratio, 12);
  });
});
