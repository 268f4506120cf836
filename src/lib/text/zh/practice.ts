import { formatTerm } from '../../derivations';
import { formatPair, formatShape } from '../../network';
import type {
  AnswerPart,
  AnswerProblem,
  DerivationLine,
  Given,
  MeasureChoice,
  Remark
} from '../../practice';
import type { practice as english } from '../en/practice';
import { derivations } from './derivations';
import { joinWords } from './join-words';
import { numbers } from './numbers';
import { ops } from './ops';
import { explainSlip, inputName } from './slips';

/** Practice and the worksheet: questions, slips, answers. */
export const practice: typeof english = {
  title: '练习',
  measures: {
    any: '不限',
    shape: '输出形状',
    parameters: '参数',
    'receptive-field': '感受野'
  },
  askFor: '题目类型',
  another: '换一题',
  askSelected: '问所选的算子',
  selectFirst: '在网络图中选一个算子，就问它。',
  noField: '所选的算子没有感受野：那里已经没有特征图。请换一种题目，或另选一个算子。',
  tally: ({ asked, right }) =>
    asked === 0 ? '还没有答题。' : `${asked} 题中有 ${right} 题一次答对。`,
  openWorksheet: '可打印的练习卷',

  question: {
    shape: '它的输出是什么形状？',
    parameters: '它的变量一共有多少个数，包括滑动统计量？',
    'receptive-field': '沿最长的路径，它的感受野是多少（以图像像素计）？'
  },
  field: {
    shape: '输出，高 × 宽 × 通道',
    parameters: '参数',
    'receptive-field': '感受野，高 × 宽，以像素计'
  },
  example: {
    shape: '例如 20×20×100',
    parameters: '例如 1,234 或 3×3×10×20 + 3×20',
    'receptive-field': '例如 20×20'
  },
  given,
  check: '检查',
  right: '正确。',
  wrong: '不对。',
  problem,
  slip: explainSlip,
  remark,
  showAnswer: '显示答案和推导',
  answerComes: '答案和推导会显示在这里。',
  answer: '答案',
  noVariables: '这个算子没有变量。',
  showOp: '在网络图中显示这个算子',
  formatAnswer(measure, answer) {
    if (measure === 'parameters') return numbers.count(answer[0]);
    return measure === 'shape' ? answer.join('×') : `${answer.join('×')} px`;
  },

  worksheet: {
    pageTitle: 'Inception V3 练习卷 · InceptionScope',
    description:
      '关于 Inception V3 的形状、参数和感受野的练习题，留有作答空间并附答案页，可直接打印。',
    title: 'Inception V3：把数字算出来',
    settings: ({ count, measure, seed, input }) =>
      `${count} 道题，内容：${topics[measure]}；种子 ${seed}，输入 ${input}。`,
    heightFirst: '形状和卷积核都写作高 × 宽。',
    name: '姓名',
    questions: '题目',
    answers: '答案',
    controls: '练习卷',
    seed: '种子',
    make: '生成练习卷',
    print: '打印',
    needsScript: 'JavaScript 已关闭。这份练习卷照常可读；换一份和按钮需要它。',
    columns: { number: '题号', op: '算子', answer: '答案', derivation: '推导' },
    derivationLine,
    note: ({ key, value, used }) => `链接中 ${key} 的值“${value}”无法使用；改用 ${used}。`
  }
};

const topics = {
  any: '形状、参数和感受野',
  shape: '输出形状',
  parameters: '参数',
  'receptive-field': '感受野'
} satisfies Record<MeasureChoice, string>;

const parts = { height: '高', width: '宽', channels: '通道数' } satisfies Record<
  AnswerPart,
  string
>;

const px = (pair: readonly [number, number]) => `${formatPair(pair)} px`;

function given(fact: Given): { readonly name: string; readonly value: string } {
  switch (fact.kind) {
    case 'op':
      return { name: '算子', value: ops.name(fact.op) };
    case 'stride':
      return { name: '步幅', value: String(fact.stride) };
    case 'padding':
      return { name: '填充', value: fact.padding };
    case 'filters':
      return { name: '卷积核个数', value: String(fact.filters) };
    case 'beside-kernel':
      return {
        name: '卷积核之外',
        value: fact.variables === 'bias' ? '一个偏置' : '没有 gamma 的批归一化'
      };
    case 'input':
      return {
        name: fact.input === null ? '输入' : inputName(fact.input),
        value: formatShape(fact.shape)
      };
    case 'branch':
      return {
        name: inputName(fact.input),
        value: `${ops.settings(fact.op)}，输入 ${ops.inputs(fact.op)}；${fact.op.outShape.at(-1)} 个通道`
      };
    case 'field':
      return {
        name: fact.input === null ? '输入的感受野' : joinWords(inputName(fact.input), '的感受野'),
        value: px(fact.field)
      };
    case 'effective-stride':
      return { name: '输入的等效步幅', value: px(fact.stride) };
  }
}

/** A line of the answer sheet: `高与宽：⌈(35 − 3 + 1) / 2⌉ = 17`. */
function derivationLine(line: DerivationLine): string {
  if (line.kind === 'no-variables') return '没有变量';
  const value = numbers.count(line.value);
  const comesTo =
    line.numbers.kind === 'reason'
      ? `${derivations.reason(line.numbers)}，${value}`
      : `${formatTerm(line.numbers)} = ${value}`;
  if (line.quantity === null) return comesTo;
  const quantity = line.quantity === 'sides' ? '高与宽' : derivations.quantity(line.quantity);
  return `${quantity}：${comesTo}`;
}

/** Why what was typed cannot be read, and how to write it. */
function problem(fact: AnswerProblem): string {
  switch (fact.kind) {
    case 'empty':
      return '请先写下答案。';
    case 'no-shape':
      return '这不是形状。请写整数，例如 20×20×100。';
    case 'no-field':
      return '请写高 × 宽，以像素计，例如 20×20。';
    case 'no-count':
      return '这不是整数。请写 1,234 这样的数，或 3×3×10×20 + 3×20 这样的乘积之和。';
    case 'count-too-large':
      return '这个数太大了。';
    case 'too-many-numbers':
      return `这里有 ${fact.count} 个数。形状有三个：高 × 宽 × 通道；批不写。`;
  }
}

function remark(fact: Remark): string {
  switch (fact.kind) {
    case 'wrong-length':
      return fact.wanted === 1 ? '这个输出只有一个数。' : '这个输出有三个数，高 × 宽 × 通道。';
    case 'right-parts':
      return `${numbers.list(fact.parts.map((part) => parts[part]))}是对的。`;
    case 'too-many':
      return '没有这么多。';
    case 'too-few':
      return '不止这么多。';
  }
}
