import { expect, it } from 'vitest';
import { Attention } from './attention.svelte';
import { Explorer } from './explorer.svelte';

it('a cell of another op opens in one step, and what is asked of it stays', () => {
  const rules: string[] = [];
  const explorer = new Explorer({ onmove: (_, rule) => rules.push(rule) });
  explorer.select('Mixed_6b/Branch_1/Conv2d_0c_7x1');
  explorer.openChannel(12);
  explorer.set({ probe: 'value' });
  rules.length = 0;
  explorer.openCell('InceptionV3/Mixed_6b/Branch_1/Conv2d_0b_1x7', 69, [13, 15]);
  expect(rules).toEqual(['step']);
  expect(explorer.place).toMatchObject({
    ...{ at: 'Mixed_6b/Branch_1/Conv2d_0b_1x7', channel: 69, pixel: [13, 15], probe: 'value' }
  });
});

it('who walks to another op is awaited there once', () => {
  const attention = new Attention(new Explorer());
  expect(attention.arrive()).toBe(false);
  attention.walkOn();
  expect([attention.arrive(), attention.arrive()]).toEqual([true, false]);
});
