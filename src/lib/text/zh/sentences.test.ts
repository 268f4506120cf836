import { expect, test } from 'vitest';
import { buildGraph } from '../../graph';
import { buildNetwork } from '../../network';
import { chinese } from '.';
import { compare } from './compare';
import { numbers } from './numbers';
import { practice } from './practice';
import { whatIf } from './what-if';

const { page } = chinese;
const network = buildNetwork();
const graph = buildGraph(network);
const scope = 'InceptionV3/Mixed_6b/Branch_1/Conv2d_0b_1x7';
const op = network.ops.find((candidate) => candidate.scope === scope)!;

test('numbers and lists are written as in Chinese', () => {
  expect(numbers.count(21802784)).toBe('21,802,784');
  expect(numbers.bytes(12)).toBe('12 字节');
  expect(numbers.bytes(2841728)).toBe('2.84 MB');
  expect(numbers.list(['Mixed_5b', 'Mixed_5c', '高'])).toBe('Mixed_5b、Mixed_5c、高');
  expect(numbers.choice(['Mixed_5b', 'Mixed_5c'])).toBe('Mixed_5b 或 Mixed_5c');
  expect(numbers.choice(['Mixed_5b'])).toBe('Mixed_5b');
});

test('a run that waits for programs tells of nothing else', () => {
  const programs = { done: 73, total: 118 };
  const { run } = page.header;
  expect(run.progress({ ops: { done: 12, total: 132 }, weights: null, programs })).toBe(
    '已编译 GPU 程序 73 / 118'
  );
  expect(run.programs(programs)).toBe('GPU 程序 73 / 118');
});

test('an op is named with its window, stride and padding', () => {
  expect(page.ops.settings(op)).toBe('1×7 卷积，步幅 1，SAME');
  expect(page.ops.withOutput(op)).toBe('1×7 卷积，17×17×128');
});

test('a node of the drawing is spoken with branch, window and output', () => {
  const node = graph.nodes.get(scope)!;
  const group = graph.groups.get('Mixed_6b')!;
  expect(page.drawing.node(node, group)).toBe(
    'Conv2d_0b_1x7，第 2 个分支，共 4 个，1 乘 7 卷积，步幅 1，SAME 填充，输出 17 乘 17 乘 128'
  );
  expect(page.drawing.node(node, group, 'hidden')).toMatch(/输出正在“练习”中提问，暂不显示$/);
  expect(page.drawing.group(group)).toBe(
    'Mixed_6b，模块，输入 17 乘 17 乘 768，输出 17 乘 17 乘 768，12 个算子'
  );
});

test('what a link says wrongly is told with what it should be', () => {
  const fact = { key: 'pixel', text: 'x', expected: { kind: 'pixel' } } as const;
  expect(page.places.unread(fact)).toBe(
    '链接中 pixel 的值“x”无法使用，它应当是写成“行,列”的像素；已忽略。'
  );
  expect(
    page.places.unread({
      key: 'view',
      text: 'sideways',
      expected: { kind: 'one-of', values: ['auto', 'rows'] }
    })
  ).toBe('链接中 view 的值“sideways”无法使用，它应当是 auto、rows 之一；已忽略。');
});

test('an edit and its refusal read as one sentence', () => {
  const edit = { kind: 'set', at: 'Conv2d_1a_3x3', kernel: [5, 5], filters: 16 } as const;
  expect(whatIf.inForce.edit(edit)).toBe('手动设置 Conv2d_1a_3x3：窗口 5×5，16 个卷积核');
  expect(
    page.faults.network({ kind: 'edit-refused', edit, refusal: { kind: 'strided', stride: 2 } })
  ).toBe('无法手动设置 Conv2d_1a_3x3：它的步幅是 2，不是 1。');
});

test('a remark on an answer names the parts that are right', () => {
  expect(practice.remark({ kind: 'right-parts', parts: ['height', 'width'] })).toBe(
    '高、宽是对的。'
  );
  expect(practice.remark({ kind: 'too-few' })).toBe('不止这么多。');
});

test('a picture B is named by what was done to the photo', () => {
  expect(compare.bTitle({ kind: 'shift', x: 16, y: -2 }, null)).toBe(
    'B：照片平移：向右 16 像素、向上 2 像素'
  );
  expect(compare.bTitle(null, null)).toBe('B：同一张照片');
});
