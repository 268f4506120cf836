import type {
  BranchedBlock,
  ChainBlock,
  ConvDescription,
  LayerDescription,
  NetworkDescription,
  Padding,
  Pair,
  PoolDescription
} from './description';
import { nameBranch } from './branch';

/**
 * Inception V3 as TF-Slim builds it (research/slim/nets/inception_v3.py), written down once.
 * Scope names keep Slim's quirks, since checkpoints depend on them: `Conv_1_0c_5x5` in Mixed_5c,
 * and the two `Conv2d_1a_1x1` of Mixed_6a that are 3×3 with stride 2.
 */

/** The scope that everything in the network stands under. */
export const rootScope = 'InceptionV3';

/** A block of one layer, whose name is the end point's. */
function single<Name extends string>(layer: LayerDescription & { readonly name: Name }) {
  return { endPoint: layer.name, layers: [layer] } satisfies ChainBlock;
}

/** Branch_0, Branch_1, … in Slim's order; each is a chain. */
function branched<Name extends string>(
  endPoint: Name,
  branches: readonly (readonly LayerDescription[])[]
) {
  return {
    endPoint,
    branches: branches.map((layers, index) => ({ name: nameBranch(index), layers }))
  } satisfies BranchedBlock;
}

function conv<Name extends string>(
  name: Name,
  depth: number,
  kernel: Pair,
  { stride = 1, padding = 'SAME' as Padding } = {}
) {
  return { kind: 'conv', name, depth, kernel, stride, padding } satisfies ConvDescription;
}

const conv1x1 = (name: string, depth: number) => conv(name, depth, [1, 1]);
const valid = { padding: 'VALID' } as const;
const halving = { stride: 2, padding: 'VALID' } as const;
const averagePool: LayerDescription = {
  kind: 'avg_pool',
  name: 'AvgPool_0a_3x3',
  kernel: [3, 3],
  stride: 1,
  padding: 'SAME'
};
function halvingMaxPool<Name extends string>(name: Name) {
  return { kind: 'max_pool', name, kernel: [3, 3], ...halving } satisfies PoolDescription;
}

const usualNames = { bottleneck: 'Conv2d_0a_1x1', fiveByFive: 'Conv2d_0b_5x5' };

function module35<Name extends string>(endPoint: Name, poolDepth: number, names = usualNames) {
  return branched(endPoint, [
    [conv1x1('Conv2d_0a_1x1', 64)],
    [conv1x1(names.bottleneck, 48), conv(names.fiveByFive, 64, [5, 5])],
    [
      conv1x1('Conv2d_0a_1x1', 64),
      conv('Conv2d_0b_3x3', 96, [3, 3]),
      conv('Conv2d_0c_3x3', 96, [3, 3])
    ],
    [averagePool, conv1x1('Conv2d_0b_1x1', poolDepth)]
  ]);
}

function module17<Name extends string>(endPoint: Name, bottleneckDepth: number) {
  return branched(endPoint, [
    [conv1x1('Conv2d_0a_1x1', 192)],
    [
      conv1x1('Conv2d_0a_1x1', bottleneckDepth),
      conv('Conv2d_0b_1x7', bottleneckDepth, [1, 7]),
      conv('Conv2d_0c_7x1', 192, [7, 1])
    ],
    [
      conv1x1('Conv2d_0a_1x1', bottleneckDepth),
      conv('Conv2d_0b_7x1', bottleneckDepth, [7, 1]),
      conv('Conv2d_0c_1x7', bottleneckDepth, [1, 7]),
      conv('Conv2d_0d_7x1', bottleneckDepth, [7, 1]),
      conv('Conv2d_0e_1x7', 192, [1, 7])
    ],
    [averagePool, conv1x1('Conv2d_0b_1x1', 192)]
  ]);
}

function module8<Name extends string>(endPoint: Name, tallName: string) {
  return branched(endPoint, [
    [conv1x1('Conv2d_0a_1x1', 320)],
    [
      conv1x1('Conv2d_0a_1x1', 384),
      {
        kind: 'fork',
        layers: [conv('Conv2d_0b_1x3', 384, [1, 3]), conv(tallName, 384, [3, 1])]
      }
    ],
    [
      conv1x1('Conv2d_0a_1x1', 448),
      conv('Conv2d_0b_3x3', 384, [3, 3]),
      {
        kind: 'fork',
        layers: [conv('Conv2d_0c_1x3', 384, [1, 3]), conv('Conv2d_0d_3x1', 384, [3, 1])]
      }
    ],
    [averagePool, conv1x1('Conv2d_0b_1x1', 192)]
  ]);
}

/** Every block of the base, in network order. */
const blocks = [
  single(conv('Conv2d_1a_3x3', 32, [3, 3], halving)),
  single(conv('Conv2d_2a_3x3', 32, [3, 3], valid)),
  single(conv('Conv2d_2b_3x3', 64, [3, 3])),
  single(halvingMaxPool('MaxPool_3a_3x3')),
  single(conv('Conv2d_3b_1x1', 80, [1, 1], valid)),
  single(conv('Conv2d_4a_3x3', 192, [3, 3], valid)),
  single(halvingMaxPool('MaxPool_5a_3x3')),
  module35('Mixed_5b', 32),
  module35('Mixed_5c', 64, { bottleneck: 'Conv2d_0b_1x1', fiveByFive: 'Conv_1_0c_5x5' }),
  module35('Mixed_5d', 64),
  branched('Mixed_6a', [
    [conv('Conv2d_1a_1x1', 384, [3, 3], halving)],
    [
      conv1x1('Conv2d_0a_1x1', 64),
      conv('Conv2d_0b_3x3', 96, [3, 3]),
      conv('Conv2d_1a_1x1', 96, [3, 3], halving)
    ],
    [halvingMaxPool('MaxPool_1a_3x3')]
  ]),
  module17('Mixed_6b', 128),
  module17('Mixed_6c', 160),
  module17('Mixed_6d', 160),
  module17('Mixed_6e', 192),
  branched('Mixed_7a', [
    [conv1x1('Conv2d_0a_1x1', 192), conv('Conv2d_1a_3x3', 320, [3, 3], halving)],
    [
      conv1x1('Conv2d_0a_1x1', 192),
      conv('Conv2d_0b_1x7', 192, [1, 7]),
      conv('Conv2d_0c_7x1', 192, [7, 1]),
      conv('Conv2d_1a_3x3', 192, [3, 3], halving)
    ],
    [halvingMaxPool('MaxPool_1a_3x3')]
  ]),
  module8('Mixed_7b', 'Conv2d_0b_3x1'),
  module8('Mixed_7c', 'Conv2d_0c_3x1')
];

export type BaseEndPoint = (typeof blocks)[number]['endPoint'];

/** Inception V3 without any edit. */
export const originalDescription: NetworkDescription = blocks;

/** Blocks that can end the base, in network order: the valid values of `final_endpoint`. */
export const baseEndPoints: readonly BaseEndPoint[] = blocks.map(({ endPoint }) => endPoint);

/** Heads: the windows shrink to the map when it is smaller (Slim's _reduced_kernel_size_for_small_input). */
export const auxHead = {
  name: 'AuxLogits',
  /** An end point of the base. */
  readsFrom: 'Mixed_6e' satisfies BaseEndPoint,
  pool: { kernel: [5, 5] as Pair, stride: 3 },
  bottleneckDepth: 128,
  fullMap: { depth: 768, largestKernel: [5, 5] as Pair }
} as const;

/** `Logits/AvgPool_1a` has stride 2: slim.avg_pool2d's default, seen only on maps of 10 or more. */
export const logitsHead = {
  name: 'Logits',
  pool: { largestKernel: [8, 8] as Pair, stride: 2 }
} as const;

/** Batch norm of Slim and Keras alike: no gamma. */
export const batchNormEpsilon = 0.001;
