import { describe, expect, it } from 'vitest';
import { buildNetwork, rootScope, type Network } from '../network';
import { guessChannels } from './channel-slips';
import { checkAnswer } from './check-answer';
import { guessFields } from './field-slips';
import { guessParameters } from './parameter-slips';
import { practiceMeasures, questionFor, rightAnswer, type PracticeMeasure } from './question';
import { guessWholeShapes } from './shape-slips';
import { guessSizes } from './size-slips';

const network = buildNetwork();
const networks = [
  ['the default', network],
  [
    'a wide picture',
    buildNetwork({ inputHeight: 151, inputWidth: 300, auxLogits: false, globalPool: true })
  ],
  ['a small picture', buildNetwork({ inputHeight: 107, inputWidth: 107, depthMultiplier: 0.3 })],
  [
    'an unsqueezed network',
    buildNetwork({ inputHeight: 400, inputWidth: 350, spatialSqueeze: false })
  ]
] as const;

function check(name: string, measure: PracticeMeasure, answer: readonly number[], of = network) {
  const question = questionFor(of, `${rootScope}/${name}`, measure);
  if (question === null) throw new Error(`No question on ${name}.`);
  return checkAnswer(of, question, answer);
}

const kindsOf = (of: Network, ...[name, measure, answer]: [string, PracticeMeasure, number[]]) =>
  check(name, measure, answer, of).slips.map(({ kind }) => kind);

const fiveByFive = 'Mixed_5b/Branch_1/Conv2d_0b_5x5';
const oneBySeven = 'Mixed_6b/Branch_1/Conv2d_0b_1x7';
const kernel = 5 * 5 * 48 * 64;
const both = (side: number) => [side, side];

const shapeSlips: readonly (readonly [string, string, number[]])[] = [
  ['padding-forgotten', 'Mixed_6b/Branch_1/Conv2d_0b_1x7', [17, 11, 128]],
  ['kernel-transposed', 'Mixed_6b/Branch_1/Conv2d_0b_1x7', [11, 17, 128]],
  ['padding-added', 'Conv2d_1a_3x3', [150, 150, 32]],
  ['padding-added', 'Conv2d_2a_3x3', [149, 149, 32]],
  ['floor-for-ceiling', 'Conv2d_1a_3x3', [148, 148, 32]],
  ['plus-one-forgotten', 'Conv2d_2a_3x3', [146, 146, 32]],
  ['stride-ignored', 'Conv2d_1a_3x3', [297, 297, 32]],
  ['stride-of-another-op', 'Conv2d_2a_3x3', [74, 74, 32]],
  ['stride-of-another-op', 'Conv2d_2b_3x3', [74, 74, 64]],
  ['stride-of-another-op', 'Mixed_7b/Branch_0/Conv2d_0a_1x1', [4, 4, 320]],
  ['kernel-as-stride', 'MaxPool_3a_3x3', [49, 49, 64]],
  ['kernel-as-stride', 'AuxLogits/AvgPool_1a_5x5', [3, 3, 768]],
  ['padding-counted-in', 'Mixed_5b/Branch_1/Conv2d_0b_5x5', [39, 39, 64]],
  ['size-kept', 'MaxPool_3a_3x3', [147, 147, 64]],
  ['off-by-one', 'Mixed_5b/Branch_1/Conv2d_0b_5x5', [36, 35, 64]],
  ['concat-summed-in-space', 'Mixed_5b/concat', [140, 140, 256]],
  ['concat-summed-in-space', 'Mixed_5b/concat', [140, 35, 256]],
  ['input-channels-kept', 'Mixed_5b/Branch_1/Conv2d_0b_5x5', [35, 35, 48]],
  ['filters-times-channels', 'Mixed_5b/Branch_1/Conv2d_0b_5x5', [35, 35, 48 * 64]],
  ['filters-plus-channels', 'Mixed_5b/Branch_1/Conv2d_0b_5x5', [35, 35, 48 + 64]],
  ['pool-mixes-channels', 'MaxPool_3a_3x3', [73, 73, 1]],
  ['pool-changes-channels', 'MaxPool_3a_3x3', [73, 73, 128]],
  ['concat-not-summed', 'Mixed_5b/concat', [35, 35, 96]],
  ['concat-input-left-out', 'Mixed_5b/concat', [35, 35, 64 + 64 + 96]],
  ['fork-not-summed', 'Mixed_7b/concat', [8, 8, 320 + 384 + 384 + 192]],
  ['fork-not-summed', 'Mixed_7b/concat', [8, 8, 320 + 384 + 768 + 192]],
  ['module-input-added', 'Mixed_5b/concat', [35, 35, 256 + 192]],
  ['channels-first', 'Mixed_6b/Branch_1/Conv2d_0b_1x7', [128, 17, 17]],
  ['not-squeezed', 'Logits/SpatialSqueeze', [1, 1, 1000]],
  ['flattened', 'Mixed_5b/concat', [35 * 35 * 256]],
  ['channels-left-out', 'Mixed_5b/concat', [35, 35]],
  ['channels-only', 'Mixed_5b/concat', [256]]
];

const parameterSlips: readonly (readonly [string, string, number])[] = [
  ['batch-norm-forgotten', fiveByFive, kernel],
  ['moving-statistics-left-out', fiveByFive, kernel + 64],
  ['counted-as-in-pytorch', fiveByFive, kernel + 2 * 64],
  ['gamma-counted', fiveByFive, kernel + 4 * 64],
  ['kernel-area-forgotten', fiveByFive, 48 * 64 + 3 * 64],
  ['kernel-area-forgotten', fiveByFive, 48 * 64],
  ['one-kernel-side', fiveByFive, 5 * 48 * 64 + 3 * 64],
  ['kernel-sides-added', fiveByFive, 10 * 48 * 64],
  ['kernel-squared', 'Mixed_6b/Branch_1/Conv2d_0b_1x7', 49 * 128 * 128 + 3 * 128],
  ['input-channels-forgotten', fiveByFive, 25 * 64],
  ['filters-forgotten', fiveByFive, 25 * 48],
  ['channels-added', fiveByFive, 25 * (48 + 64) + 3 * 64],
  ['output-size-multiplied', fiveByFive, 94_080_000],
  ['bias-forgotten', 'Logits/Conv2d_1c_1x1', 2_048_000],
  ['batch-norm-counted', 'Logits/Conv2d_1c_1x1', 2_048_000 + 3000],
  ['batch-norm-counted', 'Logits/Conv2d_1c_1x1', 2_048_000 + 4000],
  ['no-variables', 'MaxPool_3a_3x3', 9 * 64 * 64],
  ['no-variables', 'Mixed_5b/concat', 256]
];

const fieldSlips: readonly (readonly [string, string, number[]])[] = [
  ['kernel-as-field', fiveByFive, both(5)],
  ['stride-not-multiplied', fiveByFive, both(31 + 4)],
  ['effective-stride-after', 'MaxPool_3a_3x3', both(11 + 2 * 4)],
  ['own-stride-multiplied', 'Mixed_6a/Branch_1/Conv2d_1a_1x1', both(143 + 2 * 2)],
  ['strides-all-ignored', fiveByFive, both(1 + 2 + 2 + 2 + 2 + 2 + 2 + 4)],
  ['kernels-summed', fiveByFive, both(3 + 3 + 3 + 3 + 1 + 3 + 3 + 1 + 5)],
  ['one-step-too-many', fiveByFive, both(31 + 5 * 8)],
  ['kernel-added', fiveByFive, both(31 + 5)],
  ['field-times-kernel', fiveByFive, both(31 * 5)],
  ['field-not-grown', fiveByFive, both(31)],
  ['kernel-turned', oneBySeven, [255, 159]],
  ['kernel-taken-for-square', oneBySeven, both(255)],
  ['one-side-only', fiveByFive, [63, 31]],
  ['one-side-only', fiveByFive, [31, 63]],
  ['effective-stride-given', fiveByFive, both(8)],
  ['shorter-path', 'Mixed_5b/concat', both(31)],
  ['shorter-path', 'Mixed_7b/Branch_1/concat', [1119, 1055]],
  ['paths-summed', 'Mixed_5b/concat', both(31 + 63 + 63 + 47)],
  ['cut-at-the-border', 'Mixed_6b/concat', both(299)]
];

describe.each(networks)('in %s', (_, each) => {
  it('every right answer is judged right, of every op and measure', () => {
    let asked = 0;
    for (const op of each.ops) {
      for (const measure of practiceMeasures) {
        const question = questionFor(each, op.scope, measure);
        if (question === null) continue;
        asked += 1;
        const value = rightAnswer(op, measure);
        expect(checkAnswer(each, question, value)).toEqual({
          isRight: true,
          value,
          slips: [],
          remark: null
        });
      }
    }
    expect(asked).toBeGreaterThan(2 * each.ops.length);
  });

  it('no slip leads to the right answer', () => {
    const ops = new Map(each.ops.map((op) => [op.scope, op]));
    for (const op of each.ops) {
      const subject = { network: each, op, ops };
      const shape = op.outShape.slice(1);
      const guesses = [
        [guessWholeShapes(op), shape],
        [guessSizes(subject), shape.slice(0, 2)],
        [guessChannels(subject), shape.slice(-1)],
        [guessParameters(op), [op.params]],
        [guessFields(subject), op.receptiveField]
      ] as const;
      for (const [slips, right] of guesses) {
        for (const { value } of slips) {
          expect(value).not.toEqual(right);
          expect(value.every((part) => Number.isInteger(part) && part > 0)).toBe(true);
        }
      }
    }
  });
});

it('the tables below reach every kind of slip that can be made in these networks', () => {
  const kinds = new Set<string>();
  for (const [, each] of networks) {
    const ops = new Map(each.ops.map((op) => [op.scope, op]));
    for (const op of each.ops) {
      const guesses = [
        guessWholeShapes(op),
        guessSizes({ network: each, op, ops }),
        guessChannels({ network: each, op, ops }),
        guessParameters(op),
        guessFields({ network: each, op, ops })
      ].flat();
      for (const { kind } of guesses) kinds.add(kind);
    }
  }
  const elsewhere = ['sides-swapped', 'pool-not-global', 'ceiling-of-steps'];
  const named = [...shapeSlips, ...parameterSlips, ...fieldSlips].map(([kind]) => kind);
  expect([...kinds].filter((kind) => ![...named, ...elsewhere].includes(kind))).toEqual([]);
});

describe('shapes', () => {
  it.each(shapeSlips)('%s is named at %s for %j', (kind, name, answer) => {
    expect(kindsOf(network, name, 'shape', answer)).toEqual([kind]);
  });

  it('a slip on the sides and one on the channels are both named', () => {
    expect(kindsOf(network, 'Mixed_5b/Branch_1/Conv2d_0b_5x5', 'shape', [31, 31, 48])).toEqual([
      'padding-forgotten',
      'input-channels-kept'
    ]);
  });

  it('the last window over the edge is named where it differs from padding', () => {
    const large = buildNetwork({ inputHeight: 331, inputWidth: 331, spatialSqueeze: false });
    expect(kindsOf(large, 'AuxLogits/AvgPool_1a_5x5', 'shape', [6, 6, 768])).toEqual([
      'ceiling-of-steps'
    ]);
  });

  it('height and width can be swapped where they differ', () => {
    const wide = buildNetwork({
      inputHeight: 151,
      inputWidth: 300,
      auxLogits: false,
      globalPool: true
    });
    expect(kindsOf(wide, 'Conv2d_1a_3x3', 'shape', [149, 75, 32])).toEqual(['sides-swapped']);
    expect(kindsOf(wide, 'Logits/global_pool', 'shape', [3, 8, 2048])).toEqual(['pool-not-global']);
  });

  it('says which part is right where no slip explains the rest', () => {
    const { slips, remark } = check('Mixed_5b/concat', 'shape', [35, 35, 7]);
    expect({ slips, remark }).toEqual({
      slips: [],
      remark: { kind: 'right-parts', parts: ['height', 'width'] }
    });
    expect(check('Mixed_5b/concat', 'shape', [1, 2, 3]).remark).toBeNull();
  });
});

describe('parameters', () => {
  it.each(parameterSlips)('%s is named at %s for %i', (kind, name, answer) => {
    expect(kindsOf(network, name, 'parameters', [answer])).toEqual([kind]);
  });

  it('a wrong kernel and wrong vectors are named together', () => {
    const [slip] = check(fiveByFive, 'parameters', [48 * 64]).slips;
    expect(slip).toMatchObject({
      kind: 'kernel-area-forgotten',
      facts: { beside: { kind: 'batch-norm-forgotten' } }
    });
  });

  it('says of an unexplained count on which side it is off, and no more', () => {
    expect(check(fiveByFive, 'parameters', [76_990]).remark).toEqual({ kind: 'too-few' });
    expect(check(fiveByFive, 'parameters', [76_994]).remark).toEqual({ kind: 'too-many' });
  });
});

describe('receptive fields', () => {
  it.each(fieldSlips)('%s is named at %s for %j', (kind, name, answer) => {
    expect(kindsOf(network, name, 'receptive-field', answer)).toEqual([kind]);
  });

  it('is no question once the map is squeezed away', () => {
    expect(questionFor(network, `${rootScope}/Predictions`, 'receptive-field')).toBeNull();
  });
});

it('an op of another network is refused by name', () => {
  const question = { measure: 'shape', scope: 'InceptionV3/Nowhere' } as const;
  expect(() => checkAnswer(network, question, [1])).toThrow('InceptionV3/Nowhere');
});
