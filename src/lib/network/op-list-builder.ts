import type { NetworkConfiguration } from './configuration';
import type { LayerDescription, NetworkDescription, Padding, Pair } from './description';
import {
  countElements,
  imageScope,
  type NetworkPart,
  type Op,
  type PlainOp,
  type Shape,
  type Variable
} from './op';
import { mapsDiffer, mapTooLargeToSqueeze, windowTooLarge } from './size-errors';
import { outputSize } from './windows';

/** What flows along an edge: who made it, its shape, and how it looks back at the image. */
export interface Port {
  readonly scope: string;
  readonly shape: Shape;
  readonly receptiveField: Pair | null;
  readonly effectiveStride: Pair | null;
}

export interface Place {
  readonly scopePrefix: string;
  readonly endPoint: string;
  readonly branch: string | null;
  readonly part: NetworkPart;
}

interface WindowRequest {
  readonly kind: 'conv' | 'max_pool' | 'avg_pool';
  readonly name: string;
  readonly kernel: Pair;
  readonly stride: number;
  readonly padding: Padding;
  /** Output channels; pools keep their input's. */
  readonly depth?: number;
  readonly withBiasOnly?: boolean;
}

/** Appends ops in construction order, working out shapes, counts and names as it goes. */
export class OpListBuilder {
  readonly #ops: Op[] = [];
  readonly #config: NetworkConfiguration;
  readonly #description: NetworkDescription;

  constructor(config: NetworkConfiguration, description: NetworkDescription) {
    this.#config = config;
    this.#description = description;
  }

  get ops(): readonly Op[] {
    return this.#ops;
  }

  image(): Port {
    const { inputHeight, inputWidth } = this.#config;
    return {
      scope: imageScope,
      shape: [1, inputHeight, inputWidth, 3],
      receptiveField: [1, 1],
      effectiveStride: [1, 1]
    };
  }

  /** One described layer; a fork becomes its layers side by side and a concat. */
  layer(
    layer: LayerDescription,
    place: Place & { readonly depthOf: (depth: number) => number },
    input: Port
  ): Port {
    if (layer.kind === 'fork') {
      const ends = layer.layers.map((inner) => this.layer(inner, place, input));
      return this.concat(place, ends);
    }
    if (layer.kind !== 'conv') return this.window(layer, place, input);
    const depth = layer.hasExactDepth ? layer.depth : place.depthOf(layer.depth);
    return this.window({ ...layer, depth }, place, input);
  }

  /** A convolution or pool. Throws ConfigurationError where the window does not fit. */
  window(request: WindowRequest, place: Place, input: Port): Port {
    const { kind, kernel, stride, padding } = request;
    const scope = `${place.scopePrefix}/${request.name}`;
    const [batch, height, width, channels] = input.shape;
    const outHeight = outputSize({ size: height, kernel: kernel[0], stride, padding });
    const outWidth = outputSize({ size: width, kernel: kernel[1], stride, padding });
    if (outHeight < 1 || outWidth < 1) {
      const window = { kernel, stride, padding, map: [height, width] as Pair };
      throw windowTooLarge(this.#config, this.#description, { scope, window });
    }
    const depth = request.depth ?? channels;
    const outShape = [batch, outHeight, outWidth, depth];
    const weights =
      kind === 'conv'
        ? listVariables(scope, [...kernel, channels, depth], request.withBiasOnly)
        : [];
    return this.#append({
      scope,
      endPoint: place.endPoint,
      branch: place.branch,
      part: place.part,
      kind,
      inputs: [input.scope],
      kernel,
      stride,
      padding,
      inShape: input.shape,
      outShape,
      weights,
      params: weights.reduce((sum, variable) => sum + countElements(variable.shape), 0),
      multiplyAdds:
        kind === 'conv' ? outHeight * outWidth * kernel[0] * kernel[1] * channels * depth : 0,
      ...lookBack(input, kernel, stride)
    });
  }

  /** Throws ConfigurationError where the maps differ in height or width. */
  concat(place: Place, inputs: readonly Port[]): Port {
    const scope = `${place.scopePrefix}/concat`;
    const [batch, height, width] = inputs[0].shape;
    if (inputs.some(({ shape }) => shape[1] !== height || shape[2] !== width)) {
      throw mapsDiffer(scope, inputs);
    }
    const channels = inputs.reduce((sum, input) => sum + input.shape[3], 0);
    return this.#append({
      scope,
      endPoint: place.endPoint,
      branch: place.branch,
      part: place.part,
      kind: 'concat',
      inputs: inputs.map((input) => input.scope),
      kernel: null,
      stride: null,
      padding: null,
      inShapes: inputs.map((input) => input.shape),
      outShape: [batch, height, width, channels],
      weights: [],
      params: 0,
      multiplyAdds: 0,
      receptiveField: largestPair(inputs.map((input) => input.receptiveField)),
      effectiveStride: largestPair(inputs.map((input) => input.effectiveStride))
    });
  }

  plain(kind: PlainOp['kind'], name: string, place: Place, input: Port): Port {
    const scope = `${place.scopePrefix}/${name}`;
    if (kind === 'squeeze' && (input.shape[1] !== 1 || input.shape[2] !== 1)) {
      throw mapTooLargeToSqueeze(this.#config, this.#description, {
        scope,
        part: place.part,
        shape: input.shape
      });
    }
    return this.#append({
      scope,
      endPoint: place.endPoint,
      branch: place.branch,
      part: place.part,
      kind,
      inputs: [input.scope],
      kernel: null,
      stride: null,
      padding: null,
      inShape: input.shape,
      outShape: plainOutShape(kind, input.shape),
      weights: [],
      params: 0,
      multiplyAdds: 0,
      ...plainLookBack(kind, input)
    });
  }

  #append(op: Op): Port {
    this.#ops.push(op);
    return {
      scope: op.scope,
      shape: op.outShape,
      receptiveField: op.receptiveField,
      effectiveStride: op.effectiveStride
    };
  }
}

function listVariables(scope: string, kernelShape: Shape, withBiasOnly = false): Variable[] {
  const vector = [kernelShape[3]];
  const names = withBiasOnly
    ? ['biases']
    : ['BatchNorm/beta', 'BatchNorm/moving_mean', 'BatchNorm/moving_variance'];
  return [
    { name: `${scope}/weights`, shape: kernelShape },
    ...names.map((name) => ({ name: `${scope}/${name}`, shape: vector }))
  ];
}

/** The recurrence r' = r + (k − 1)·j, j' = j·s, per axis. */
function lookBack(input: Port, kernel: Pair, stride: number) {
  const { receptiveField, effectiveStride } = input;
  if (receptiveField === null || effectiveStride === null) {
    return { receptiveField: null, effectiveStride: null };
  }
  const grow = (axis: 0 | 1) => receptiveField[axis] + (kernel[axis] - 1) * effectiveStride[axis];
  return {
    receptiveField: [grow(0), grow(1)] as Pair,
    effectiveStride: [effectiveStride[0] * stride, effectiveStride[1] * stride] as Pair
  };
}

function plainLookBack(kind: PlainOp['kind'], input: Port) {
  switch (kind) {
    case 'dropout':
      return { receptiveField: input.receptiveField, effectiveStride: input.effectiveStride };
    case 'global_avg_pool':
      return lookBack(input, [input.shape[1], input.shape[2]], 1);
    case 'squeeze':
    case 'softmax':
      return { receptiveField: null, effectiveStride: null };
  }
}

function plainOutShape(kind: PlainOp['kind'], shape: Shape): Shape {
  switch (kind) {
    case 'dropout':
    case 'softmax':
      return shape;
    case 'global_avg_pool':
      return [shape[0], 1, 1, shape[3]];
    case 'squeeze':
      return [shape[0], shape[3]];
  }
}

function largestPair(pairs: readonly (Pair | null)[]): Pair | null {
  const known = pairs.filter((pair) => pair !== null);
  if (known.length !== pairs.length) return null;
  return [Math.max(...known.map((pair) => pair[0])), Math.max(...known.map((pair) => pair[1]))];
}
