import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../network';
import {
  askedScope,
  defaultPractice,
  findSelectedOp,
  formatPractice,
  parsePractice,
  resolveQuestion
} from './choice';
import { drawQuestion } from './draw-question';
import { measureChoices } from './question';

const network = buildNetwork();

describe('the text in a link', () => {
  it.each(
    measureChoices.flatMap((measure) => [`${measure}-0`, `${measure}-999999`, `${measure}-at`])
  )('%s is read and written back', (text) => {
    const choice = parsePractice(text);
    expect(choice && formatPractice(choice)).toBe(text);
  });

  it.each([
    '',
    'shape',
    'shape-',
    'shape--1',
    'shape-1.5',
    'shape-1000000',
    'depth-4',
    '-at',
    'constructor-1',
    'x'.repeat(100_000)
  ])('anything else is not a choice', (text) => {
    expect(parsePractice(text)).toBeUndefined();
  });
});

describe('the question of a choice', () => {
  const at = (measure: (typeof measureChoices)[number]) => ({ measure, seed: 'at' }) as const;

  it('is that of the seed, whatever is selected', () => {
    const choice = { measure: 'shape', seed: 42 } as const;
    expect(resolveQuestion(network, choice, 'Mixed_5b')).toEqual(drawQuestion(network, choice));
    expect(askedScope(network, choice, null)).toBe(drawQuestion(network, choice).scope);
  });

  it('begins with an easy one: the output shape of a convolution of the stem', () => {
    const { measure, scope } = drawQuestion(network, defaultPractice);
    expect(measure).toBe('shape');
    expect(scope).toMatch(/^InceptionV3\/Conv2d_\w+$/);
  });

  it.each([
    ['InceptionV3/Mixed_5b/concat', 'InceptionV3/Mixed_5b/concat'],
    ['Mixed_5b/Branch_1/Conv2d_0b_5x5', 'InceptionV3/Mixed_5b/Branch_1/Conv2d_0b_5x5'],
    ['Mixed_5b', 'InceptionV3/Mixed_5b/concat'],
    ['Logits', 'InceptionV3/Logits/SpatialSqueeze']
  ])('is that of the selected %s', (selected, scope) => {
    expect(resolveQuestion(network, at('any'), selected)).toEqual({ measure: 'shape', scope });
    expect(findSelectedOp(network, selected)?.scope).toBe(scope);
  });

  it.each([null, 'input', 'Nowhere'])('is none where %s is selected', (selected) => {
    expect(resolveQuestion(network, at('parameters'), selected)).toBeNull();
    expect(askedScope(network, at('parameters'), selected)).toBeNull();
  });

  it('is none where the selected op has no such number', () => {
    expect(resolveQuestion(network, at('receptive-field'), 'Predictions')).toBeNull();
  });
});
