import {
  buildNetwork,
  countElements,
  hasBatchNorm,
  imageScope,
  imageShape,
  outputSize,
  type Network,
  type NetworkConfiguration,
  type Op,
  type Shape,
  type WindowOp
} from '../../network';

type Change = Partial<Pick<WindowOp, 'kind' | 'kernel' | 'stride' | 'padding'>> & {
  readonly depth?: number;
};

const block17 = 'InceptionV3/Mixed_6b';
const block35 = 'InceptionV3/Mixed_5b';

/** Networks that no configuration gives: what a reader's edits could make of one. */
export function listEditedNetworks(
  config: Partial<NetworkConfiguration> = {}
): Readonly<Record<string, Network>> {
  const edit = (change: (ops: readonly Op[]) => readonly Op[]) => {
    const network = buildNetwork(config);
    return workOut(network, change(network.ops));
  };
  return {
    'a 5x5 as two 3x3': edit(replaceFiveByFive),
    'without its pool branch': edit((ops) => removeBranch(ops, `${block17}/Branch_3`)),
    'with one branch left': edit((ops) =>
      ['1', '2', '3'].reduce(
        (rest, branch) => removeBranch(rest, `${block35}/Branch_${branch}`),
        ops
      )
    ),
    'with uneven padding': edit((ops) =>
      [
        ['InceptionV3/MaxPool_3a_3x3', { padding: 'SAME' }],
        ['InceptionV3/Conv2d_1a_3x3', { padding: 'SAME', kernel: [4, 3] }],
        ['InceptionV3/MaxPool_5a_3x3', { kind: 'avg_pool', padding: 'SAME', kernel: [2, 2] }],
        [`${block17}/Branch_1/Conv2d_0b_1x7`, { kernel: [2, 6], depth: 40 }],
        [`${block17}/Branch_3/AvgPool_0a_3x3`, { kernel: [2, 4] }],
        [`${block35}/Branch_3/AvgPool_0a_3x3`, { kind: 'max_pool', kernel: [2, 2] }]
      ].reduce(
        (changed, [scope, change]) => changeOp(changed, scope as string, change as Change),
        ops
      )
    )
  };
}

function changeOp(ops: readonly Op[], scope: string, change: Change): readonly Op[] {
  return ops.map((op) => {
    if (op.scope !== scope) return op;
    const { depth, ...window } = change;
    const outShape = depth === undefined ? op.outShape : [...op.outShape.slice(0, -1), depth];
    return { ...op, ...window, outShape } as Op;
  });
}

function replaceFiveByFive(ops: readonly Op[]): readonly Op[] {
  const scope = `${block35}/Branch_1/Conv2d_0b_5x5`;
  const first = `${block35}/Branch_1/Conv2d_0b_3x3`;
  const second = `${block35}/Branch_1/Conv2d_0c_3x3`;
  return ops.flatMap((op): readonly Op[] => {
    if (op.scope !== scope)
      return [{ ...op, inputs: op.inputs.map((input) => (input === scope ? second : input)) }];
    const half = { ...op, kernel: [3, 3] } as WindowOp;
    return [
      { ...half, scope: first },
      { ...half, scope: second, inputs: [first] }
    ];
  });
}

function removeBranch(ops: readonly Op[], branch: string): readonly Op[] {
  const isGone = (scope: string) => scope.startsWith(`${branch}/`);
  return ops
    .filter(({ scope }) => !isGone(scope))
    .map((op) => ({ ...op, inputs: op.inputs.filter((input) => !isGone(input)) }));
}

/** Shapes, variables and counts of changed ops, worked out anew; a convolution keeps its depth. */
function workOut(network: Network, ops: readonly Op[]): Network {
  const shapes = new Map<string, Shape>([[imageScope, imageShape(network.config)]]);
  const done = ops.map((op): Op => {
    const inShapes = op.inputs.map((input) => shapes.get(input)!);
    const outShape = shapeOf(op, inShapes);
    shapes.set(op.scope, outShape);
    const weights = variablesOf(op, inShapes[0]);
    const params = weights.reduce((sum, { shape }) => sum + countElements(shape), 0);
    const given = op.kind === 'concat' ? { inShapes } : { inShape: inShapes[0] };
    return { ...op, ...given, outShape, weights, params } as Op;
  });
  const params = done.reduce((sum, op) => sum + op.params, 0);
  const endPoints = network.endPoints.map(({ name }) => ({
    name,
    shape: done.findLast((op) => op.endPoint === name)!.outShape
  }));
  return { ...network, ops: done, endPoints, totals: { ...network.totals, params } };
}

function shapeOf(op: Op, inShapes: readonly Shape[]): Shape {
  const [[batch, height, width, channels]] = inShapes;
  switch (op.kind) {
    case 'conv':
    case 'max_pool':
    case 'avg_pool': {
      const slide = (size: number, axis: 0 | 1) =>
        outputSize({ size, kernel: op.kernel[axis], stride: op.stride, padding: op.padding });
      const depth = op.kind === 'conv' ? op.outShape[3] : channels;
      return [batch, slide(height, 0), slide(width, 1), depth];
    }
    case 'concat':
      return [batch, height, width, inShapes.reduce((sum, shape) => sum + shape[3], 0)];
    case 'global_avg_pool':
      return [batch, 1, 1, channels];
    case 'squeeze':
      return [batch, channels];
    case 'dropout':
    case 'softmax':
      return inShapes[0];
  }
}

function variablesOf(op: Op, inShape: Shape): Op['weights'] {
  if (op.kind !== 'conv') return [];
  const depth = op.outShape[3];
  const vectors = hasBatchNorm(op)
    ? ['BatchNorm/beta', 'BatchNorm/moving_mean', 'BatchNorm/moving_variance']
    : ['biases'];
  return [
    { name: `${op.scope}/weights`, shape: [...op.kernel, inShape[3], depth] },
    ...vectors.map((name) => ({ name: `${op.scope}/${name}`, shape: [depth] }))
  ];
}
