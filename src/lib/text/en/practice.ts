import { formatTerm } from '../../derivations';
import { formatPair, formatShape } from '../../network';
import type {
  Answer,
  AnswerPart,
  AnswerProblem,
  DerivationLine,
  Given,
  MeasureChoice,
  PracticeMeasure,
  Remark,
  WorksheetNote
} from '../../practice';
import { derivations } from './derivations';
import { numbers } from './numbers';
import { ops } from './ops';
import { explainSlip, inputName } from './slips';

/** Practice and the worksheet: questions, slips, answers. */
export const practice = {
  title: 'Practice',
  measures: {
    any: 'Any of them',
    shape: 'Output shape',
    parameters: 'Parameters',
    'receptive-field': 'Receptive field'
  } satisfies Record<MeasureChoice, string>,
  askFor: 'Ask for',
  another: 'Another question',
  askSelected: 'Ask about the selected op',
  selectFirst: 'Select an op in the drawing, and the question is about it.',
  noField:
    'The selected op has no receptive field: no map is left there. Choose another number, or another op.',
  tally: ({ asked, right }: { asked: number; right: number }) =>
    asked === 0 ? 'Nothing answered yet.' : `${right} of ${asked} right at the first try.`,
  openWorksheet: 'Worksheet to print',

  question: {
    shape: 'What is the shape of its output?',
    parameters: 'How many numbers do its variables hold, moving statistics included?',
    'receptive-field': 'What is its receptive field along the longest path, in pixels of the image?'
  } satisfies Record<PracticeMeasure, string>,
  /** What to write into the field. */
  field: {
    shape: 'Output, height × width × channels',
    parameters: 'Parameters',
    'receptive-field': 'Receptive field, height × width in pixels'
  } satisfies Record<PracticeMeasure, string>,
  /** Of no op of the network. */
  example: {
    shape: 'For example 20×20×100',
    parameters: 'For example 1,234 or 3×3×10×20 + 3×20',
    'receptive-field': 'For example 20×20'
  } satisfies Record<PracticeMeasure, string>,
  given,
  check: 'Check',
  right: 'Right.',
  wrong: 'Not right.',
  problem,
  slip: explainSlip,
  remark,
  showAnswer: 'Show the answer and its derivation',
  answerComes: 'The answer and its derivation appear here.',
  answer: 'Answer',
  noVariables: 'The op has no variables.',
  showOp: 'Show the op in the drawing',
  /** `35×35×64`, `76,992`, `63×63 px` */
  formatAnswer(measure: PracticeMeasure, answer: Answer): string {
    if (measure === 'parameters') return numbers.count(answer[0]);
    return measure === 'shape' ? answer.join('×') : `${answer.join('×')} px`;
  },

  worksheet: {
    pageTitle: 'Worksheet on Inception V3 · InceptionScope',
    description:
      'Questions on the shapes, parameters and receptive fields of Inception V3, with room to write and a sheet of answers, ready to print.',
    title: 'Inception V3: work out the numbers',
    settings({ count, measure, seed, input }: WorksheetSettings): string {
      const questions = numbers.plural(count, { one: 'question', other: 'questions' });
      return `${count} ${questions} on ${topics[measure]}, seed ${seed}, input ${input}.`;
    },
    heightFirst: 'Shapes and kernels are height × width.',
    name: 'Name',
    questions: 'Questions',
    answers: 'Answers',
    controls: 'Worksheet',
    seed: 'Seed',
    make: 'Make the sheet',
    print: 'Print',
    needsScript: 'JavaScript is off. This sheet can be read; another one, and the button, need it.',
    columns: { number: 'No.', op: 'Op', answer: 'Answer', derivation: 'How it comes about' },
    derivationLine,
    note: ({ key, value, used }: WorksheetNote) =>
      `The link’s ${key} “${value}” cannot be used; ${used} is used instead.`
  }
};

interface WorksheetSettings {
  readonly count: number;
  readonly measure: MeasureChoice;
  readonly seed: number;
  /** Height × width of the network’s input. */
  readonly input: string;
}

const topics = {
  any: 'shapes, parameters and receptive fields',
  shape: 'output shapes',
  parameters: 'parameters',
  'receptive-field': 'receptive fields'
} satisfies Record<MeasureChoice, string>;

const parts = { height: 'height', width: 'width', channels: 'channels' } satisfies Record<
  AnswerPart,
  string
>;

const px = (pair: readonly [number, number]) => `${formatPair(pair)} px`;

function given(fact: Given): { readonly name: string; readonly value: string } {
  switch (fact.kind) {
    case 'op':
      return { name: 'Op', value: ops.name(fact.op) };
    case 'stride':
      return { name: 'Stride', value: String(fact.stride) };
    case 'padding':
      return { name: 'Padding', value: fact.padding };
    case 'filters':
      return { name: 'Filters', value: String(fact.filters) };
    case 'beside-kernel':
      return {
        name: 'Beside the kernel',
        value: fact.variables === 'bias' ? 'a bias' : 'batch norm without gamma'
      };
    case 'input':
      return {
        name: fact.input === null ? 'Input' : inputName(fact.input),
        value: formatShape(fact.shape)
      };
    case 'branch':
      return {
        name: inputName(fact.input),
        value: `${ops.settings(fact.op)}, on ${ops.inputs(fact.op)}; ${fact.op.outShape.at(-1)} channels`
      };
    case 'field':
      return {
        name: `Receptive field of ${fact.input === null ? 'the input' : inputName(fact.input)}`,
        value: px(fact.field)
      };
    case 'effective-stride':
      return { name: 'Effective stride of the input', value: px(fact.stride) };
  }
}

/** A line of the answer sheet: `height and width: ⌈(35 − 3 + 1) / 2⌉ = 17`. */
function derivationLine(line: DerivationLine): string {
  if (line.kind === 'no-variables') return 'no variables';
  const value = numbers.count(line.value);
  const comesTo =
    line.numbers.kind === 'reason'
      ? `${derivations.reason(line.numbers)}, ${value}`
      : `${formatTerm(line.numbers)} = ${value}`;
  if (line.quantity === null) return comesTo;
  const quantity =
    line.quantity === 'sides' ? 'height and width' : derivations.quantity(line.quantity);
  return `${quantity}: ${comesTo}`;
}

/** Why what was typed cannot be read, and how to write it. */
function problem(fact: AnswerProblem): string {
  switch (fact.kind) {
    case 'empty':
      return 'Write an answer first.';
    case 'no-shape':
      return 'That is not a shape. Write whole numbers, such as 20×20×100.';
    case 'no-field':
      return 'Write height × width in pixels, such as 20×20.';
    case 'no-count':
      return 'That is not a whole number. Write 1,234, or a sum of products such as 3×3×10×20 + 3×20.';
    case 'count-too-large':
      return 'That number is too large.';
    case 'too-many-numbers':
      return `Those are ${fact.count} numbers. A shape has three, height × width × channels; the batch is left out.`;
  }
}

function remark(fact: Remark): string {
  switch (fact.kind) {
    case 'wrong-length':
      return fact.wanted === 1
        ? 'This output has one number.'
        : 'This output has three numbers, height × width × channels.';
    case 'right-parts': {
      const isSingular = fact.parts.length === 1 && fact.parts[0] !== 'channels';
      const list = numbers.list(fact.parts.map((part) => `the ${parts[part]}`));
      return `${list[0].toUpperCase()}${list.slice(1)} ${isSingular ? 'is' : 'are'} right.`;
    }
    case 'too-many':
      return 'Fewer than that.';
    case 'too-few':
      return 'More than that.';
  }
}
