import { expect, test } from 'vitest';
import { buildNetwork, indexOps } from '$lib/network';
import { groupChannels, groupOfChannel } from './channel-groups';
import { fileStem } from './map-subject';

const ops = indexOps(buildNetwork());
const opAt = (scope: string) => {
  const op = ops.get(`InceptionV3/${scope}`);
  if (!op) throw new Error(`No op ${scope}`);
  return op;
};

test('the channels of a module are grouped by branch', () => {
  expect(groupChannels(opAt('Mixed_5d/concat'), 288)).toEqual([
    { name: 'Branch_0', branch: 'Branch_0', firstChannel: 0, count: 64 },
    { name: 'Branch_1', branch: 'Branch_1', firstChannel: 64, count: 64 },
    { name: 'Branch_2', branch: 'Branch_2', firstChannel: 128, count: 96 },
    { name: 'Branch_3', branch: 'Branch_3', firstChannel: 224, count: 64 }
  ]);
});

test('a concat inside a branch names its two convolutions in the colour of the branch', () => {
  const groups = groupChannels(opAt('Mixed_7b/Branch_1/concat'), 768);
  expect(groups.map(({ name, branch, count }) => [name, branch, count])).toEqual([
    ['Conv2d_0b_1x3', 'Branch_1', 384],
    ['Conv2d_0b_3x1', 'Branch_1', 384]
  ]);
});

test('any other op is one group without a name', () => {
  expect(groupChannels(opAt('Conv2d_1a_3x3'), 32)).toEqual([
    { name: '', branch: null, firstChannel: 0, count: 32 }
  ]);
});

test('a channel belongs to the branch that it comes from', () => {
  const op = opAt('Mixed_5d/concat');
  const groups = groupChannels(op, 288);
  expect(groupOfChannel(groups, 130).name).toBe('Branch_2');
});

test('a file is named after the op and the channel', () => {
  const op = opAt('Mixed_6b/Branch_1/Conv2d_0b_1x7');
  expect(fileStem({ op, isUntrained: false }, null)).toBe('Mixed_6b_Branch_1_Conv2d_0b_1x7');
  expect(fileStem({ op, isUntrained: false }, 17)).toBe(
    'Mixed_6b_Branch_1_Conv2d_0b_1x7_channel_17'
  );
});

test('a file of untrained values says so in its name', () => {
  const op = opAt('Logits/Conv2d_1c_1x1');
  expect(fileStem({ op, isUntrained: true }, 5)).toBe('Logits_Conv2d_1c_1x1_class_5_UNTRAINED');
});
