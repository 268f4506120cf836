import { expect, test } from 'vitest';
import { kindOfDrop } from './drop-kind';

test.each([
  ['a picture', [['cat.png', 'image/png']], 'photo'],
  [
    'several pictures',
    [
      ['cat.png', 'image/png'],
      ['dog.jpg', 'image/jpeg']
    ],
    'photo'
  ],
  ['a link, which is no file', [], 'photo'],
  ['a lecture', [['shapes.json', 'application/json']], 'lecture'],
  ['a lecture without a type', [['Shapes.JSON', '']], 'lecture'],
  ['safetensors', [['model.safetensors', '']], 'weights'],
  ['a checkpoint of PyTorch', [['inception_v3_google-0cc3c7bd.pth', '']], 'weights'],
  ['weights of Keras', [['inception.H5', '']], 'weights'],
  ['a model.json', [['model.json', 'application/json']], 'weights'],
  [
    'a TensorFlow.js model under another name, with its shards',
    [
      ['inception.json', 'application/json'],
      ['group1-shard1of1.bin', '']
    ],
    'weights'
  ]
] as const)('%s', (_, files, kind) => {
  expect(kindOfDrop(files.map(([name, type]) => new File([''], name, { type })))).toBe(kind);
});
