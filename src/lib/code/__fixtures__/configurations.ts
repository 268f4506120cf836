import { buildNetwork, type Network } from '../../network';
import { listEditedNetworks } from './edited-networks';

/** Networks that between them have every op kind, head, ending and border a file can be written for. */
export const networks: Readonly<Record<string, Network>> = {
  'the default': buildNetwork(),
  '150x150': buildNetwork({ inputHeight: 150, inputWidth: 150 }),
  '299x107': buildNetwork({ inputWidth: 107 }),
  'a quarter of the depth': buildNetwork({ depthMultiplier: 0.25, minDepth: 8 }),
  '10 classes': buildNetwork({ numClasses: 10 }),
  'no classes': buildNetwork({ numClasses: 0 }),
  'no auxiliary head': buildNetwork({ auxLogits: false }),
  'global pool': buildNetwork({ globalPool: true }),
  'no squeeze': buildNetwork({ spatialSqueeze: false, inputHeight: 400, inputWidth: 400 }),
  'up to Mixed_6e': buildNetwork({ finalEndPoint: 'Mixed_6e' }),
  'up to Conv2d_1a_3x3': buildNetwork({ finalEndPoint: 'Conv2d_1a_3x3' }),
  ...listEditedNetworks()
};
