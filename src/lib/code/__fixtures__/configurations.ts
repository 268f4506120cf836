import type { NetworkConfiguration } from '../../network';
import { buildEditedNetwork, parseEdits, type EditedNetwork } from '../../what-ifs';

const edits = {
  'a 5x5 as two 3x3': 'to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5',
  'a 3x3 as 1x3 and 3x1': 'factorise@Mixed_5c/Branch_2/Conv2d_0b_3x3',
  '1x7 and 7x1 as 7x7': 'square@Mixed_6b/Branch_1/Conv2d_0b_1x7',
  'two 3x3 as a 5x5': 'merge@Mixed_5d/Branch_2/Conv2d_0b_3x3',
  'no bottleneck': 'no-bottleneck@Mixed_6c/Branch_2/Conv2d_0a_1x1',
  'the pool before the convolutions': 'pool-first@Mixed_6a',
  'the pool after the convolutions': 'pool-last@Mixed_6a',
  'no pool branch': 'off@Mixed_6b/Branch_3',
  'one branch': 'off@Mixed_5b/Branch_1;off@Mixed_5b/Branch_2;off@Mixed_5b/Branch_3',
  'uneven padding': [
    'set@Conv2d_1a_3x3:k4x3,SAME',
    'set@MaxPool_3a_3x3:SAME',
    'set@MaxPool_5a_3x3:k2x4,SAME',
    'set@Mixed_5b/Branch_3/AvgPool_0a_3x3:k2x2',
    'set@Mixed_6b/Branch_1/Conv2d_0b_1x7:k2x6,f40',
    'set@Mixed_6b/Branch_3/AvgPool_0a_3x3:k2x4'
  ].join(';')
} as const;

/** What a reader's edits make of a configuration, by what they do. */
export function listEditedNetworks(
  config: Partial<NetworkConfiguration> = {}
): Readonly<Record<string, EditedNetwork>> {
  return Object.fromEntries(
    Object.entries(edits).map(([name, text]) => [
      name,
      buildEditedNetwork(config, parseEdits(text))
    ])
  );
}

/** Networks that between them have every op kind, head, ending and border a file can be written for. */
export const networks: Readonly<Record<string, EditedNetwork>> = {
  'the default': buildEditedNetwork(),
  '150x150': buildEditedNetwork({ inputHeight: 150, inputWidth: 150 }),
  '299x107': buildEditedNetwork({ inputWidth: 107 }),
  'a quarter of the depth': buildEditedNetwork({ depthMultiplier: 0.25, minDepth: 8 }),
  '10 classes': buildEditedNetwork({ numClasses: 10 }),
  'no classes': buildEditedNetwork({ numClasses: 0 }),
  'no auxiliary head': buildEditedNetwork({ auxLogits: false }),
  'global pool': buildEditedNetwork({ globalPool: true }),
  'no squeeze': buildEditedNetwork({ spatialSqueeze: false, inputHeight: 400, inputWidth: 400 }),
  'up to Mixed_6e': buildEditedNetwork({ finalEndPoint: 'Mixed_6e' }),
  'up to Conv2d_1a_3x3': buildEditedNetwork({ finalEndPoint: 'Conv2d_1a_3x3' }),
  ...listEditedNetworks()
};
