import { baseEndPoints, buildNetwork, type Network, type Op, type Variable } from '../network';
import { orderLikeKeras } from './keras-order';
import type { WantedTensor } from './naming-scheme';
import type { TensorInfo } from './weight-file';

/** Layers of a Keras file by what they hold, each kind in the order of the file. */
export interface KerasLayers {
  /** [height, width, in, out] */
  readonly kernels: readonly TensorInfo[];
  /** Of a batch norm: gamma where there is one, beta, moving mean, moving variance. */
  readonly norms: readonly (readonly TensorInfo[])[];
  /** [in, out] and [out] */
  readonly dense: readonly (readonly TensorInfo[])[];
}

/** Layers are told by the name before the last slash; which is which, by shapes alone. */
export function sortKerasLayers(tensors: readonly TensorInfo[]): KerasLayers {
  const layers = new Map<string, TensorInfo[]>();
  for (const tensor of tensors) {
    const layer = tensor.name.slice(0, Math.max(0, tensor.name.lastIndexOf('/')));
    layers.set(layer, [...(layers.get(layer) ?? []), tensor]);
  }
  const groups = [...layers.values()];
  const rankOf = (group: readonly TensorInfo[]) => {
    return Math.max(...group.map(({ shape }) => shape.length));
  };
  return {
    kernels: groups.flat().filter(({ shape }) => shape.length === 4),
    norms: groups.filter(
      (group) => rankOf(group) === 1 && (group.length === 3 || group.length === 4)
    ),
    dense: groups.filter((group) => rankOf(group) === 2 && group.length === 2)
  };
}

/** The classifier of a whole model: its one dense layer. */
export function findDense({ dense }: KerasLayers): readonly TensorInfo[] | null {
  return dense.length === 1 ? dense[0] : null;
}

/**
 * Pairs the layers with the convolutions of a network. Files list them as `model.layers` does, or as they were created;
 * shapes tell.
 */
export function pairByOrder(
  network: Network,
  layers: KerasLayers,
  variablesOf: (op: Op) => readonly Variable[]
): WantedTensor[] {
  const byScope = new Map(network.ops.map((op) => [op.scope, op]));
  const base = network.ops.filter((op) => op.part === 'base' && op.kind === 'conv');
  const { config } = network;
  const orders = [
    orderLikeKeras(buildNetwork({ ...config, finalEndPoint: baseEndPoints.at(-1) })),
    base.map(({ scope }) => scope)
  ];
  const pairings = orders.map((scopes) => {
    return scopes.flatMap((scope, index) =>
      pairOp(byScope.get(scope)!, { index, layers, variablesOf })
    );
  });
  const shapes = new Map(layers.kernels.map(({ name, shape }) => [name, shape.join()]));
  const countFitting = (wanted: readonly WantedTensor[]) => {
    return wanted.filter(({ tensor, shape }) => shapes.get(tensor) === shape.join()).length;
  };
  const [first, second] = pairings;
  const best = countFitting(second) > countFitting(first) ? second : first;
  return [...best, ...pairClassifier(network, layers)];
}

function pairOp(
  op: Op,
  options: {
    readonly index: number;
    readonly layers: KerasLayers;
    readonly variablesOf: (op: Op) => readonly Variable[];
  }
): WantedTensor[] {
  const { index, layers, variablesOf } = options;
  const norm = inOrder(layers.norms[index] ?? []);
  return variablesOf(op).map((variable): WantedTensor => {
    const part = variable.name.slice(variable.name.lastIndexOf('/') + 1);
    const tensor = part === 'weights' ? layers.kernels[index] : norm.get(part);
    const stand = part === 'weights' ? 'conv2d' : 'batch_normalization';
    const name = tensor?.name ?? `${stand} #${index + 1}`;
    return { variable, tensor: name, shape: variable.shape, layout: 'as-is' };
  });
}

/** By their names, or in Keras' order where they have numbers only. */
function inOrder(norm: readonly TensorInfo[]): ReadonlyMap<string, TensorInfo> {
  const parts = ['gamma', 'beta', 'moving_mean', 'moving_variance'];
  const inKerasOrder = parts.slice(parts.length - norm.length);
  const named = (part: string) => {
    return norm.find(({ name }) => new RegExp(`/${part}(:0)?$`).test(name));
  };
  const areNamed = norm.length > 0 && inKerasOrder.every((part) => named(part) !== undefined);
  return new Map(
    inKerasOrder.flatMap((part, index) => {
      const tensor = areNamed ? named(part) : norm[index];
      return tensor === undefined ? [] : [[part, tensor] as const];
    })
  );
}

function pairClassifier({ ops }: Network, layers: KerasLayers): WantedTensor[] {
  const [kernel, bias] = (findDense(layers) ?? []).toSorted((one, other) => {
    return other.shape.length - one.shape.length;
  });
  const op = ops.find(({ endPoint, kind }) => endPoint === 'Logits' && kind === 'conv');
  if (op === undefined || kernel === undefined) return [];
  const [weights, biases] = op.weights;
  return [
    { variable: weights, tensor: kernel.name, shape: weights.shape.slice(2), layout: 'as-is' },
    { variable: biases, tensor: bias.name, shape: biases.shape, layout: 'as-is' }
  ];
}
