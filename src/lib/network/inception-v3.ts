/**
 * Inception V3 as TF-Slim builds it (research/slim/nets/inception_v3.py), written down once.
 * Scope names keep Slim's quirks, since checkpoints depend on them: `Conv_1_0c_5x5` in Mixed_5c,
 * and the two `Conv2d_1a_1x1` of Mixed_6a that are 3×3 with stride 2.
 */

export type Padding = 'SAME' | 'VALID';

/** [height, width] */
export type Pair = readonly [number, number];

export type LayerDescription =
  | {
      readonly kind: 'conv';
      readonly name: string;
      /** Output channels before the depth multiplier. */
      readonly depth: number;
      /** The depth multiplier leaves it alone; set by hand only. */
      readonly hasExactDepth?: boolean;
      readonly kernel: Pair;
      readonly stride: number;
      readonly padding: Padding;
    }
  | {
      readonly kind: 'max_pool' | 'avg_pool';
      readonly name: string;
      readonly kernel: Pair;
      readonly stride: number;
      readonly padding: Padding;
    }
  /** Layers side by side on one input, concatenated inside the branch. */
  | { readonly kind: 'fork'; readonly layers: readonly LayerDescription[] };

export interface StemBlock {
  readonly endPoint: string;
  readonly layer: LayerDescription;
}

export interface ModuleBlock {
  readonly endPoint: string;
  /** Branch_0, Branch_1, … in Slim's order; each is a chain. */
  readonly branches: readonly (readonly LayerDescription[])[];
}

function conv(
  name: string,
  depth: number,
  kernel: Pair,
  { stride = 1, padding = 'SAME' as Padding } = {}
): LayerDescription {
  return { kind: 'conv', name, depth, kernel, stride, padding };
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
const halvingMaxPool = (name: string): LayerDescription => ({
  kind: 'max_pool',
  name,
  kernel: [3, 3],
  ...halving
});

interface Module35Options {
  readonly endPoint: string;
  readonly poolDepth: number;
  readonly bottleneckName: string;
  readonly fiveByFiveName: string;
}

function module35(options: Module35Options): ModuleBlock {
  return {
    endPoint: options.endPoint,
    branches: [
      [conv1x1('Conv2d_0a_1x1', 64)],
      [conv1x1(options.bottleneckName, 48), conv(options.fiveByFiveName, 64, [5, 5])],
      [
        conv1x1('Conv2d_0a_1x1', 64),
        conv('Conv2d_0b_3x3', 96, [3, 3]),
        conv('Conv2d_0c_3x3', 96, [3, 3])
      ],
      [averagePool, conv1x1('Conv2d_0b_1x1', options.poolDepth)]
    ]
  };
}

function module17(endPoint: string, bottleneckDepth: number): ModuleBlock {
  return {
    endPoint,
    branches: [
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
    ]
  };
}

function module8(endPoint: string, tallName: string): ModuleBlock {
  return {
    endPoint,
    branches: [
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
    ]
  };
}

export const stem = [
  { endPoint: 'Conv2d_1a_3x3', layer: conv('Conv2d_1a_3x3', 32, [3, 3], halving) },
  { endPoint: 'Conv2d_2a_3x3', layer: conv('Conv2d_2a_3x3', 32, [3, 3], valid) },
  { endPoint: 'Conv2d_2b_3x3', layer: conv('Conv2d_2b_3x3', 64, [3, 3]) },
  { endPoint: 'MaxPool_3a_3x3', layer: halvingMaxPool('MaxPool_3a_3x3') },
  { endPoint: 'Conv2d_3b_1x1', layer: conv('Conv2d_3b_1x1', 80, [1, 1], valid) },
  { endPoint: 'Conv2d_4a_3x3', layer: conv('Conv2d_4a_3x3', 192, [3, 3], valid) },
  { endPoint: 'MaxPool_5a_3x3', layer: halvingMaxPool('MaxPool_5a_3x3') }
] as const satisfies readonly StemBlock[];

const usualNames = { bottleneckName: 'Conv2d_0a_1x1', fiveByFiveName: 'Conv2d_0b_5x5' };

export const modules: readonly ModuleBlock[] = [
  module35({ endPoint: 'Mixed_5b', poolDepth: 32, ...usualNames }),
  module35({
    endPoint: 'Mixed_5c',
    poolDepth: 64,
    bottleneckName: 'Conv2d_0b_1x1',
    fiveByFiveName: 'Conv_1_0c_5x5'
  }),
  module35({ endPoint: 'Mixed_5d', poolDepth: 64, ...usualNames }),
  {
    endPoint: 'Mixed_6a',
    branches: [
      [conv('Conv2d_1a_1x1', 384, [3, 3], halving)],
      [
        conv1x1('Conv2d_0a_1x1', 64),
        conv('Conv2d_0b_3x3', 96, [3, 3]),
        conv('Conv2d_1a_1x1', 96, [3, 3], halving)
      ],
      [halvingMaxPool('MaxPool_1a_3x3')]
    ]
  },
  module17('Mixed_6b', 128),
  module17('Mixed_6c', 160),
  module17('Mixed_6d', 160),
  module17('Mixed_6e', 192),
  {
    endPoint: 'Mixed_7a',
    branches: [
      [conv1x1('Conv2d_0a_1x1', 192), conv('Conv2d_1a_3x3', 320, [3, 3], halving)],
      [
        conv1x1('Conv2d_0a_1x1', 192),
        conv('Conv2d_0b_1x7', 192, [1, 7]),
        conv('Conv2d_0c_7x1', 192, [7, 1]),
        conv('Conv2d_1a_3x3', 192, [3, 3], halving)
      ],
      [halvingMaxPool('MaxPool_1a_3x3')]
    ]
  },
  module8('Mixed_7b', 'Conv2d_0b_3x1'),
  module8('Mixed_7c', 'Conv2d_0c_3x1')
];

/** Blocks that can end the base, in network order: the valid values of `final_endpoint`. */
export const baseEndPoints = [
  'Conv2d_1a_3x3',
  'Conv2d_2a_3x3',
  'Conv2d_2b_3x3',
  'MaxPool_3a_3x3',
  'Conv2d_3b_1x1',
  'Conv2d_4a_3x3',
  'MaxPool_5a_3x3',
  'Mixed_5b',
  'Mixed_5c',
  'Mixed_5d',
  'Mixed_6a',
  'Mixed_6b',
  'Mixed_6c',
  'Mixed_6d',
  'Mixed_6e',
  'Mixed_7a',
  'Mixed_7b',
  'Mixed_7c'
] as const;

export type BaseEndPoint = (typeof baseEndPoints)[number];

/** Heads: the windows shrink to the map when it is smaller (Slim's _reduced_kernel_size_for_small_input). */
export const auxHead = {
  readsFrom: 'Mixed_6e',
  pool: { kernel: [5, 5] as Pair, stride: 3 },
  bottleneckDepth: 128,
  fullMap: { depth: 768, largestKernel: [5, 5] as Pair }
} as const;

/** `Logits/AvgPool_1a` has stride 2: slim.avg_pool2d's default, seen only on maps of 10 or more. */
export const logitsHead = { pool: { largestKernel: [8, 8] as Pair, stride: 2 } } as const;

/** Batch norm of Slim and Keras alike: no gamma. */
export const batchNormEpsilon = 0.001;
