import { describe, expect, it } from 'vitest';
import { buildNetwork, indexOps } from '../network';
import { evaluateTerm, formatTerm, type Equation } from '../derivations';
import { checkAnswer } from './check-answer';
import { deriveAnswer, writeDerivation } from './derive-answer';
import { drawQuestion } from './draw-question';
import { parseAnswer } from './parse-answer';
import { practiceMeasures, questionFor, rightAnswer } from './question';
import { listGivens } from './statement';
import {
  defaultWorksheet,
  formatWorksheetQuery,
  makeWorksheet,
  parseWorksheetOptions
} from './worksheet';

const network = buildNetwork();
const writeNumbers = (numbers: Equation['numbers']) =>
  numbers.kind === 'reason' ? numbers.why : formatTerm(numbers);

describe('a worksheet', () => {
  const sheet = makeWorksheet(network, defaultWorksheet);

  it('has as many different exercises as asked for, from one seed', () => {
    expect(sheet.map(({ number }) => number)).toEqual(
      Array.from({ length: defaultWorksheet.count }, (_, index) => index + 1)
    );
    const texts = sheet.map(({ question, givens }) => question.measure + JSON.stringify(givens));
    expect(new Set(texts).size).toBe(sheet.length);
    expect(makeWorksheet(network, defaultWorksheet)).toEqual(sheet);
    expect(makeWorksheet(network, { ...defaultWorksheet, seed: 43 })).not.toEqual(sheet);
  });

  it('asks for every measure when none is chosen', () => {
    const measures = new Set(sheet.map(({ question }) => question.measure));
    expect([...measures].sort()).toEqual([...practiceMeasures].sort());
  });

  it('begins with the question that practice asks with the same seed', () => {
    expect(sheet[0].question).toEqual(drawQuestion(network, defaultWorksheet));
  });

  it('its answer sheet holds answers that are judged right', () => {
    for (const { question, answer } of makeWorksheet(network, { ...defaultWorksheet, count: 40 })) {
      const parsed = parseAnswer(question.measure, answer.join('×'));
      if (parsed.status !== 'read') throw new Error(`${answer} cannot be read.`);
      expect(checkAnswer(network, question, parsed.answer).isRight).toBe(true);
    }
  });

  it('is shorter where the network has no more to ask', () => {
    const tiny = buildNetwork({ finalEndPoint: 'Conv2d_2a_3x3' });
    expect(makeWorksheet(tiny, { ...defaultWorksheet, measure: 'shape' })).toHaveLength(2);
  });
});

it('the last numbers of every derivation are the answer', () => {
  for (const op of network.ops) {
    for (const measure of practiceMeasures) {
      const question = questionFor(network, op.scope, measure);
      if (question === null) continue;
      const answer = rightAnswer(op, measure);
      const equations = deriveAnswer(network, question)?.equations ?? [];
      const values = equations.map(({ value }) => value).slice(-answer.length);
      expect(op.weights.length === 0 && measure === 'parameters' ? [0] : values).toEqual(answer);
      for (const { numbers, value } of equations) {
        if (numbers.kind !== 'reason') expect(evaluateTerm(numbers)).toBe(value);
      }
    }
  }
});

it('the field of a window follows from what is given with the question', () => {
  const scope = 'InceptionV3/Mixed_6b/Branch_1/Conv2d_0b_1x7';
  const question = { measure: 'receptive-field', scope } as const;
  expect(listGivens(network, question)).toEqual([
    { kind: 'op', op: expect.objectContaining({ scope }) },
    { kind: 'stride', stride: 1 },
    { kind: 'padding', padding: 'SAME' },
    { kind: 'field', input: null, field: [159, 159] },
    { kind: 'effective-stride', stride: [16, 16] }
  ]);
  expect(
    deriveAnswer(network, question)?.equations.map(({ numbers }) => writeNumbers(numbers))
  ).toEqual(['159 + (1 − 1) × 16', '159 + (7 − 1) × 16']);
});

describe('a derivation on paper', () => {
  const write = (name: string, measure: (typeof practiceMeasures)[number], on = network) =>
    writeDerivation(on, { measure, scope: `InceptionV3/${name}` }).map((line) =>
      line.kind === 'equation'
        ? [line.quantity, writeNumbers(line.numbers), line.value]
        : [line.kind]
    );

  it('takes no more lines than it needs', () => {
    expect(write('MaxPool_3a_3x3', 'shape')).toEqual([
      ['sides', '⌈(147 − 3 + 1) / 2⌉', 73],
      ['channels', 'as-many-as-come-in', 64]
    ]);
    expect(write('Mixed_7b/concat', 'shape')).toEqual([
      ['sides', 'same-in-every-input', 8],
      ['channels', '320 + 768 + 768 + 192', 2048]
    ]);
    expect(write('Mixed_5b/Branch_1/Conv2d_0b_5x5', 'parameters')).toEqual([
      [null, '5 × 5 × 48 × 64 + 64 + 64 + 64', 76_992]
    ]);
    expect(write('MaxPool_3a_3x3', 'parameters')).toEqual([['no-variables']]);
    expect(write('Mixed_6b/Branch_1/Conv2d_0b_1x7', 'receptive-field')).toEqual([
      ['height', '159 + (1 − 1) × 16', 159],
      ['width', '159 + (7 − 1) × 16', 255]
    ]);
  });

  it('keeps height and width apart where they differ, whatever the reason', () => {
    const wide = buildNetwork({ inputHeight: 299, inputWidth: 331, globalPool: true });
    expect(write('Mixed_7b/concat', 'shape', wide).slice(0, 2)).toEqual([
      ['height', 'same-in-every-input', 8],
      ['width', 'same-in-every-input', 9]
    ]);
    const pool = wide.ops.find(({ kind }) => kind === 'global_avg_pool')!;
    const name = pool.scope.replace('InceptionV3/', '');
    expect(write(name, 'shape', wide).slice(0, 2)).toEqual([
      ['height', 'mean', 1],
      ['width', 'mean', 1]
    ]);
  });
});

it('what is given for a shape is more than the op', () => {
  for (const op of indexOps(network).values()) {
    const [first, ...others] = listGivens(network, { measure: 'shape', scope: op.scope });
    expect(first).toEqual({ kind: 'op', op });
    expect(others.length).toBeGreaterThan(0);
  }
});

describe('the options of a worksheet link', () => {
  const parse = (query: string) => parseWorksheetOptions(new URLSearchParams(query));

  it('are read from the query string', () => {
    expect(parse('seed=7&measure=parameters&count=20')).toEqual({
      options: { seed: 7, measure: 'parameters', count: 20 },
      notes: []
    });
    expect(parse('')).toEqual({ options: defaultWorksheet, notes: [] });
  });

  it('are written back beside the keys of the network', () => {
    const query = formatWorksheetQuery({ seed: 7, measure: 'shape' }, 'classes=10&seed=3');
    expect(parse(query).options).toEqual({ ...defaultWorksheet, seed: 7, measure: 'shape' });
    expect(query).toContain('classes=10');
  });

  it.each(['seed=-1', 'seed=1e9', 'seed=', 'measure=depth', 'count=0', 'count=41', 'count=1.5'])(
    '%s becomes the default with a note',
    (query) => {
      const { options, notes } = parse(query);
      expect(options).toEqual(defaultWorksheet);
      expect(notes).toHaveLength(1);
      const [key, value] = query.split('=');
      expect(notes[0]).toEqual({ key, value, used: options[notes[0].key] });
    }
  );
});
