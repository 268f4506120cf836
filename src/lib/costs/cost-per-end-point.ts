import { imageShape, sizeInBytes, type Network, type Pair, type Shape } from '../network';

export interface Costs {
  readonly multiplyAdds: number;
  /** All variables, moving statistics included. */
  readonly params: number;
  /** Float32 outputs of all ops, one image: concats, dropout and squeeze counted like every other op. */
  readonly activationBytes: number;
}

export interface EndPointCosts extends Costs {
  readonly name: string;
  readonly shape: Shape;
  /** Parts of the whole network's costs, 0 to 1; 0 where the whole has none. */
  readonly shares: Costs;
  /** Of the end point's output; null once the map is squeezed away. Image pixels [height, width]. */
  readonly receptiveField: Pair | null;
  /** Receptive field as a part of the image's side, along the axis where it is larger; null with it. */
  readonly fieldShare: number | null;
}

export interface NetworkCosts {
  readonly total: Costs;
  readonly endPoints: readonly EndPointCosts[];
}

/** What each end point costs, from the op before it to its own output; sums over the ops it names. */
export function costsPerEndPoint(network: Network): NetworkCosts {
  const total = sumCosts(network.ops);
  const [, height, width] = imageShape(network.config);
  const endPoints = network.endPoints.map(({ name, shape }): EndPointCosts => {
    const ops = network.ops.filter((op) => op.endPoint === name);
    const costs = sumCosts(ops);
    const receptiveField = ops[ops.length - 1].receptiveField;
    return {
      name,
      shape,
      ...costs,
      shares: {
        multiplyAdds: share(costs.multiplyAdds, total.multiplyAdds),
        params: share(costs.params, total.params),
        activationBytes: share(costs.activationBytes, total.activationBytes)
      },
      receptiveField,
      fieldShare:
        receptiveField === null
          ? null
          : Math.max(receptiveField[0] / height, receptiveField[1] / width)
    };
  });
  return { total, endPoints };
}

/** Sums over the given ops. */
export function sumCosts(ops: Network['ops']): Costs {
  const sum = (measure: (op: Network['ops'][number]) => number) =>
    ops.reduce((total, op) => total + measure(op), 0);
  return {
    multiplyAdds: sum((op) => op.multiplyAdds),
    params: sum((op) => op.params),
    activationBytes: sum((op) => sizeInBytes(op.outShape))
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
