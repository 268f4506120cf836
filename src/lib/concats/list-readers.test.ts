import { expect, test } from 'vitest';
import { buildNetwork, shortScope } from '../network';
import { listReaders, type Reader } from './list-readers';

const network = buildNetwork();

function tell(reader: Reader): string {
  const first = reader.kind === 'joined' ? ` from ${reader.firstChannel}` : '';
  return `${reader.kind} ${shortScope(reader.op.scope)}${first}`;
}

test.each([
  [
    'Mixed_6e/concat',
    [
      'kernel Mixed_7a/Branch_0/Conv2d_0a_1x1',
      'kernel Mixed_7a/Branch_1/Conv2d_0a_1x1',
      'alike Mixed_7a/Branch_2/MaxPool_1a_3x3',
      'alike AuxLogits/AvgPool_1a_5x5'
    ]
  ],
  ['Mixed_7b/Branch_2/concat', ['joined Mixed_7b/concat from 1088']],
  ['Mixed_7c/concat', ['alike Logits/AvgPool_1a_8x8']]
])('%s is read by %j', (scope, readers) => {
  expect(listReaders(network, `InceptionV3/${scope}`).map(tell)).toEqual(readers);
});

test('where the network ends nothing reads it', () => {
  const short = buildNetwork({ finalEndPoint: 'Mixed_5b' });
  expect(listReaders(short, 'InceptionV3/Mixed_5b/concat')).toEqual([]);
});
