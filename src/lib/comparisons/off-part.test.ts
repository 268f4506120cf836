import { describe, expect, it, test } from 'vitest';
import { buildNetwork, outputOpOf } from '../network';
import { formatOff, parseOff, resolveOff, togglePart, type OffPart } from './off-part';

const network = buildNetwork();
const resolve = (text: string) => resolveOff(network, parseOff(text) ?? []);
const off = (scope: string, firstChannel: number, count: number) => ({
  scope: `InceptionV3/${scope}`,
  firstChannel,
  count
});

test('a list of parts is read, and written the same', () => {
  const text = 'Mixed_5d/Branch_1;Mixed_6b:17;Mixed_6b/Branch_1/Conv2d_0b_1x7:3';
  expect(parseOff(text)).toEqual([
    { at: 'Mixed_5d/Branch_1', channel: null },
    { at: 'Mixed_6b', channel: 17 },
    { at: 'Mixed_6b/Branch_1/Conv2d_0b_1x7', channel: 3 }
  ]);
  expect(formatOff(parseOff(text) ?? [])).toBe(text);
  expect(parseOff('')).toEqual([]);
});

test.each([';', 'Mixed_5d;', 'a b', 'Mixed_5d:x', 'Mixed_5d:-1', Array(40).fill('a').join(';')])(
  '“%s” is no list of parts',
  (text) => expect(parseOff(text)).toBeUndefined()
);

describe('what a part means', () => {
  it.each([
    ['Mixed_5d/Branch_1', [off('Mixed_5d/Branch_1/Conv2d_0b_5x5', 0, 64)]],
    ['Mixed_6a/Branch_2', [off('Mixed_6a/Branch_2/MaxPool_1a_3x3', 0, 288)]],
    ['Mixed_7b/Branch_1', [off('Mixed_7b/Branch_1/concat', 0, 768)]],
    ['Mixed_6b:17', [off('Mixed_6b/concat', 17, 1)]],
    ['Conv2d_1a_3x3', [off('Conv2d_1a_3x3', 0, 32)]],
    ['Mixed_6b/Branch_1/Conv2d_0b_1x7:3', [off('Mixed_6b/Branch_1/Conv2d_0b_1x7', 3, 1)]]
  ])('%s', (text, switchedOff) => {
    expect(resolve(text)).toEqual({ switchedOff, unknown: [] });
  });

  it('of every branch is what the concat of its module reads of it', () => {
    for (const { name } of network.endPoints) {
      const concat = outputOpOf(network, name);
      if (concat?.kind !== 'concat') continue;
      for (const input of concat.inputs) {
        const branch = /Branch_\d/.exec(input)![0];
        const { switchedOff } = resolve(`${name}/${branch}`);
        expect(switchedOff.map(({ scope }) => scope)).toEqual([input]);
      }
    }
  });

  it.each(['Mixed_9x', 'Mixed_5d/Branch_9', 'Mixed_5d:288', 'Mixed_5d/Branch_1:64', 'constructor'])(
    '%s is not in the network',
    (text) => expect(resolve(text)).toEqual({ switchedOff: [], unknown: parseOff(text) })
  );
});

test('a part is switched off, and on again', () => {
  const part: OffPart = { at: 'Mixed_5d', channel: 3 };
  const other: OffPart = { at: 'Mixed_5d', channel: null };
  expect(togglePart([other], part)).toEqual([other, part]);
  expect(togglePart([other, part], part)).toEqual([other]);
});
