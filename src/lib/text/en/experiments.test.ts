import { describe, expect, it } from 'vitest';
import { baseEndPoints } from '../../network';
import {
  buildEditedNetwork,
  listExperiments,
  parseEdits,
  type EditedNetwork
} from '../../what-ifs';
import { experiments } from './experiments';
import { findExperiment as find } from '../../what-ifs/__fixtures__/find-experiment';

const original = buildEditedNetwork();
const byHand = (at: string, side: number) =>
  buildEditedNetwork({}, parseEdits(`set@${at}:k${side}x${side}`));
const wide = 'Mixed_6b/Branch_1/Conv2d_0b_1x7';

describe('arguments', () => {
  it.each(baseEndPoints)('of %s have two or three sentences and a source', (name) => {
    for (const experiment of listExperiments(original, name)) {
      const sentences = experiments.argument(experiment).match(/[.]( |$)/g) ?? [];
      expect(sentences.length).toBeGreaterThanOrEqual(2);
      expect(sentences.length).toBeLessThanOrEqual(3);
      expect(experiments.source(experiment)).toMatch(/paper/i);
    }
  });

  it.each([
    [find('to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5'), 'Replace the 5×5 by two 3×3', '28%'],
    [find(`to-3x3@${wide}`, byHand(wide, 7)), 'Replace the 7×7 by three 3×3', '45%'],
    [find('factorise@Mixed_5b/Branch_2/Conv2d_0b_3x3'), 'the 3×3 into 1×3 and 3×1', '33%'],
    [find(`factorise@${wide}`, byHand(wide, 7)), 'Factorise the 7×7 into 1×7 and 7×1', '71%'],
    [find('merge@Mixed_5b/Branch_2/Conv2d_0b_3x3'), 'Merge the two 3×3 into one 5×5', '1.39 times'],
    [find('square@Mixed_6b/Branch_1/Conv2d_0b_1x7'), '1×7 and 7×1 by one 7×7', '3.5 times'],
    [find('pool-first@Mixed_6a'), 'Pool first, then convolve', '24% of the work'],
    [find('pool-last@Mixed_7a'), 'Convolve first, then pool', '4.52 times'],
    [find('off@Mixed_5b/Branch_3'), 'Take Branch_3 out', 'only training can tell']
  ])('$edit.kind at $edit.at', (experiment, title, figure) => {
    expect(experiments.title(experiment)).toContain(title);
    expect(experiments.argument(experiment)).toContain(figure);
  });

  it('name the paper for the paper’s figures and arithmetic for others', () => {
    const source = (text: string, network?: EditedNetwork) =>
      experiments.source(find(text, network));
    expect(source('to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5')).toBe('The paper, section 3.1.');
    expect(source(`to-3x3@${wide}`, byHand(wide, 7))).toContain('arithmetic');
    expect(source(`factorise@${wide}`, byHand(wide, 7))).toContain('arithmetic');
    expect(source('off@Mixed_5b/Branch_3')).toContain('Not a claim of the paper');
    expect(source('pool-last@Mixed_6a')).toMatch(/four times by the formula of section 5/);
    expect(source('pool-last@Mixed_6a')).toMatch(/three times by the caption of figure 9/);
  });

  it('say what a branch takes along', () => {
    const pool = experiments.argument(find('off@Mixed_6a/Branch_2'));
    expect(pool).toContain('loses 288 of its 768 channels');
    expect(pool).toContain('has no parameters');
    expect(experiments.argument(find('off@Mixed_7b/Branch_1'))).toContain(
      'loses 768 of its 2,048 channels'
    );
  });

  it('own up where a bottleneck narrows nothing', () => {
    const thin = buildEditedNetwork({ depthMultiplier: 0.05 });
    const text = 'no-bottleneck@Mixed_5b/Branch_1/Conv2d_0a_1x1';
    expect(experiments.argument(find(text))).toContain('192 channels down to 48');
    expect(experiments.argument(find(text, thin))).toContain(
      'narrows nothing: 16 channels in, 16 out'
    );
  });
});
