import { expect, it } from 'vitest';
import { product, sum } from '../../derivations';
import { buildNetwork, rootScope } from '../../network';
import {
  checkAnswer,
  listGivens,
  practiceMeasures,
  questionFor,
  type PracticeMeasure,
  type Question
} from '../../practice';
import { practice } from './practice';

const network = buildNetwork();

function ask(name: string, measure: PracticeMeasure): Question {
  const question = questionFor(network, `${rootScope}/${name}`, measure);
  if (question === null) throw new Error(`No question on ${name}.`);
  return question;
}

function explain(name: string, measure: PracticeMeasure, answer: readonly number[]): string {
  const { slips } = checkAnswer(network, ask(name, measure), answer);
  return slips.map((slip) => practice.slip(slip)).join(' ');
}

it('every slip and every given has a whole sentence or a value, whatever the op', () => {
  for (const op of network.ops) {
    for (const measure of practiceMeasures) {
      const question = questionFor(network, op.scope, measure);
      if (question === null) continue;
      for (const given of listGivens(network, question)) {
        expect(Object.values(practice.given(given)).join(': ')).toMatch(/^\S.*: \S[^:]*$/);
      }
      for (const { slips } of tryAnswers(question)) {
        for (const slip of slips) {
          expect(practice.slip(slip)).toMatch(/^[A-Z].*\.$/);
          expect(practice.slip(slip)).not.toMatch(/undefined|NaN|null|\.\./);
          expect(practice.slip(slip), 'a hint holds no formula of the answer').not.toMatch(
            /: [⌈\d][\d\s()⌈⌉+−×/]*\.$/
          );
        }
      }
    }
  }
});

/** What comes of answers that usual slips lead to: the op's numbers, doubled, halved, one off, swapped. */
function tryAnswers(question: Question) {
  const right = checkAnswer(network, question, []).value;
  const wrong = [
    right.map((part) => part * 2),
    right.map((part) => part + 1),
    right.map((part) => Math.ceil(part / 2)),
    right.map(() => 1),
    right.slice(1),
    [...right].reverse()
  ];
  return wrong.map((answer) => checkAnswer(network, question, answer));
}

it('explains with the op’s own numbers', () => {
  expect(explain('Mixed_5b/Branch_1/Conv2d_0b_5x5', 'shape', [31, 31, 64])).toBe(
    'That leaves out the padding: 35 − 5 + 1 is the size without it (VALID). This op pads its map with zeros (SAME), and only the stride counts.'
  );
});

it('explains a wrong kernel and wrong vectors together', () => {
  const sentences = explain('Mixed_5b/Branch_1/Conv2d_0b_5x5', 'parameters', [48 * 64]);
  expect(sentences).toMatch(/kernel’s area.*batch norm.*3 × 64\.$/);
});

it('says which part of an unexplained answer is right, and on which side a count is off', () => {
  expect(practice.remark({ kind: 'right-parts', parts: ['height', 'width'] })).toBe(
    'The height and the width are right.'
  );
  expect(practice.remark({ kind: 'right-parts', parts: ['width'] })).toBe('The width is right.');
  expect(practice.remark({ kind: 'too-few' })).toBe('More than that.');
});

it('writes answers with their separators and units', () => {
  expect(practice.formatAnswer('shape', [35, 35, 64])).toBe('35×35×64');
  expect(practice.formatAnswer('parameters', [76_992])).toBe('76,992');
  expect(practice.formatAnswer('receptive-field', [63, 63])).toBe('63×63 px');
});

it('writes derivations for paper', () => {
  const write = practice.worksheet.derivationLine;
  const numbers = sum(product(5, 5, 48, 64), 64, 64, 64);
  expect(write({ kind: 'equation', quantity: null, numbers, value: 76_992 })).toBe(
    '5 × 5 × 48 × 64 + 64 + 64 + 64 = 76,992'
  );
  const same = { kind: 'reason', why: 'same-in-every-input' } as const;
  expect(write({ kind: 'equation', quantity: 'sides', numbers: same, value: 8 })).toBe(
    'height and width: the same in every input, 8'
  );
  const channels = sum(320, 768, 768, 192);
  expect(write({ kind: 'equation', quantity: 'channels', numbers: channels, value: 2048 })).toBe(
    'channels: 320 + 768 + 768 + 192 = 2,048'
  );
  expect(write({ kind: 'no-variables' })).toBe('no variables');
});
