import { expect, test } from 'vitest';
import { estimateTextWidth } from '../layout';
import { wrapText } from './wrap-text';

test.each([
  ['words at their spaces', 'one two three four five six seven eight nine ten', 100],
  ['an address where it must be', `https://example.org/?edit=${'to-3x3@Mixed_5b;'.repeat(9)}`, 300],
  [
    'Chinese between any two signs',
    '每个框里是窗口、填充、步幅和输出的形状，每个分支一种颜色。',
    90
  ]
])('breaks %s, and loses nothing', (_, text, room) => {
  const lines = wrapText(text, 12, room);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(estimateTextWidth(line, 12)).toBeLessThanOrEqual(room);
  expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
});
