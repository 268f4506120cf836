import { describe, expect, it } from 'vitest';
import { frameworks } from '../network';
import { buildEditedNetwork } from '../what-ifs';
import { generateCode } from '.';
import { highlightLines } from './highlight-code';

describe('tokens', () => {
  it('tell comments, strings, numbers, keywords, definitions and calls apart', () => {
    const [line] = highlightLines(["def f(x): return g(x, 'a', 3)  # why"]);
    expect(line.filter(({ kind }) => kind !== 'plain')).toEqual([
      { text: 'def', kind: 'keyword' },
      { text: 'f', kind: 'definition' },
      { text: 'return', kind: 'keyword' },
      { text: 'g', kind: 'call' },
      { text: "'a'", kind: 'string' },
      { text: '3', kind: 'number' },
      { text: '# why', kind: 'comment' }
    ]);
  });

  it('break a string over its lines', () => {
    const lines = highlightLines(['"""one', '', 'two"""', 'x = 1']);
    expect(lines.slice(0, 3)).toEqual([
      [{ text: '"""one', kind: 'string' }],
      [],
      [{ text: 'two"""', kind: 'string' }]
    ]);
  });

  it.each(frameworks)('of the %s file leave no character out', (framework) => {
    const { lines } = generateCode(buildEditedNetwork(), framework, { kind: 'network' });
    const texts = lines.map(({ text }) => text);
    const tokens = highlightLines(texts);
    expect(tokens.map((line) => line.map(({ text }) => text).join(''))).toEqual(texts);
  });
});
