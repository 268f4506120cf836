import { expect, it } from 'vitest';
import { buildNetwork, indexOps } from '$lib/network';
import { formatEdits, parseEdits } from '$lib/what-ifs';
import { canSetByHand, isValueOf, setField, valuesOf } from './by-hand';

const network = buildNetwork();
function opOf(name: string) {
  const op = indexOps(network).get(`InceptionV3/${name}`);
  if (!canSetByHand(op)) throw new Error(`${name} cannot be set`);
  return op;
}

it('offers convolutions and pools of the base, no concats and no heads', () => {
  const settable = network.ops.filter(canSetByHand);
  expect(settable).toHaveLength(94 + 4 + 9);
  expect(settable.some(({ scope }) => scope.includes('Logits'))).toBe(false);
});

it('shows the op’s values, or those asked for', () => {
  const op = opOf('Mixed_5b/Branch_1/Conv2d_0b_5x5');
  expect(valuesOf(op)).toEqual({
    kernelHeight: 5,
    kernelWidth: 5,
    stride: 1,
    padding: 'SAME',
    filters: 64
  });
  const asked = parseEdits('set@Mixed_5b/Branch_1/Conv2d_0b_5x5:s2,f9');
  expect(valuesOf(op, asked)).toMatchObject({ stride: 2, filters: 9, kernelHeight: 5 });
  expect(valuesOf(opOf('MaxPool_3a_3x3')).filters).toBeNull();
});

it('makes of one changed field an edit of that field, the kernel as a pair', () => {
  const op = opOf('Mixed_6b/Branch_1/Conv2d_0b_1x7');
  const textOf = (change: Parameters<typeof setField>[2]) =>
    formatEdits([setField(op, valuesOf(op), change)]);
  expect(textOf({ kernelHeight: 3 })).toBe('set@Mixed_6b/Branch_1/Conv2d_0b_1x7:k3x7');
  expect(textOf({ padding: 'VALID' })).toBe('set@Mixed_6b/Branch_1/Conv2d_0b_1x7:VALID');
});

it.each(['', ' ', '0', '-1', '2.5', '32', 'five'])('does not take “%s” for a kernel', (text) => {
  expect(isValueOf('kernelHeight', text)).toBe(false);
});

it('takes what is in range', () => {
  expect(isValueOf('kernelWidth', '31')).toBe(true);
  expect(isValueOf('filters', '4096')).toBe(true);
});
