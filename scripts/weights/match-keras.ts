import {
  batchNormEpsilon,
  imageScope,
  isWindowOp,
  type Network,
  type Op
} from '../../src/lib/network';
import type { KerasLayer, KerasModel } from './keras-graph';
import { UnpackError } from './unpack-error';

/** What stands for one op of the network in the Keras model. */
export interface KerasMatch {
  /** The layer whose output equals the op's. */
  readonly outputLayer: string;
  /** Of convolutions. */
  readonly convolution?: string;
  readonly batchNorm?: string;
}

/**
 * Slim scope -> Keras layers, for every op of the network's base.
 *
 * Keras numbers its layers by creation and lists them in another order, so neither says which is which. The wiring
 * does: both graphs are walked backwards from the last concat, pairing inputs in order (Keras and Slim concatenate
 * branches in the same order), until both reach the image. Kernel, stride, padding and channels must agree at every
 * step, and no convolution may be left over.
 *
 * `base` is a network without heads. Throws UnpackError naming scope and layer.
 */
export function matchKeras(base: Network, model: KerasModel): ReadonlyMap<string, KerasMatch> {
  const ops = new Map(base.ops.map((op) => [op.scope, op]));
  const matches = new Map<string, KerasMatch>();
  const last = base.ops[base.ops.length - 1];
  const pairs: { scope: string; layer: string }[] = [
    { scope: last.scope, layer: findLastConcat(model).name }
  ];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const op = ops.get(pair.scope);
    const layer = requireLayer(model, pair.layer);
    if (op === undefined) {
      if (pair.scope !== imageScope) throw mismatch(pair.scope, layer);
      requireClass('InputLayer', pair.scope, layer);
      continue;
    }
    const known = matches.get(op.scope);
    if (known !== undefined) {
      if (known.outputLayer !== layer.name) throw mismatch(op.scope, layer);
      continue;
    }
    const { match, inputs } = matchOp(op, layer, model);
    matches.set(op.scope, match);
    if (inputs.length !== op.inputs.length) throw mismatch(op.scope, layer);
    pairs.push(...op.inputs.map((scope, index) => ({ scope, layer: inputs[index] })));
  }
  requireAllMatched(base, model, matches);
  return new Map(base.ops.map((op) => [op.scope, matches.get(op.scope)!]));
}

/** The trunk ends where the path back from the output first meets a concat. */
function findLastConcat(model: KerasModel): KerasLayer {
  let layer = requireLayer(model, model.outputLayer);
  while (layer.className !== 'Concatenate') {
    if (layer.inputs.length !== 1) throw new UnpackError('The Keras model ends in no concat.');
    layer = requireLayer(model, layer.inputs[0]);
  }
  return layer;
}

function matchOp(
  op: Op,
  layer: KerasLayer,
  model: KerasModel
): { match: KerasMatch; inputs: readonly string[] } {
  switch (op.kind) {
    case 'conv': {
      requireSettings(op.scope, requireClass('Activation', op.scope, layer), {
        activation: 'relu'
      });
      const norm = requireClass('BatchNormalization', op.scope, onlyInput(model, layer));
      requireSettings(op.scope, norm, { epsilon: batchNormEpsilon, scale: false, center: true });
      const convolution = requireClass('Conv2D', op.scope, onlyInput(model, norm));
      requireSettings(op.scope, convolution, {
        kernel_size: op.kernel,
        strides: [op.stride, op.stride],
        padding: op.padding.toLowerCase(),
        filters: op.outShape[3],
        data_format: 'channels_last',
        dilation_rate: [1, 1],
        activation: 'linear',
        use_bias: false
      });
      return {
        match: {
          outputLayer: layer.name,
          convolution: convolution.name,
          batchNorm: norm.name
        },
        inputs: convolution.inputs
      };
    }
    case 'max_pool':
    case 'avg_pool': {
      const className = op.kind === 'max_pool' ? 'MaxPooling2D' : 'AveragePooling2D';
      requireSettings(op.scope, requireClass(className, op.scope, layer), {
        data_format: 'channels_last',
        pool_size: op.kernel,
        strides: [op.stride, op.stride],
        padding: op.padding.toLowerCase()
      });
      return { match: { outputLayer: layer.name }, inputs: layer.inputs };
    }
    case 'concat':
      requireSettings(op.scope, requireClass('Concatenate', op.scope, layer), { axis: 3 });
      return { match: { outputLayer: layer.name }, inputs: layer.inputs };
    default:
      throw mismatch(op.scope, layer);
  }
}

function requireSettings(scope: string, layer: KerasLayer, expected: Record<string, unknown>) {
  for (const [key, value] of Object.entries(expected)) {
    const found = JSON.stringify(layer.config[key]);
    if (found === JSON.stringify(value)) continue;
    throw new UnpackError(
      `The Keras layer ${layer.name} does not fit ${scope}: ${key} is ${found}, not ${JSON.stringify(value)}.`
    );
  }
}

function requireClass(className: string, scope: string, layer: KerasLayer): KerasLayer {
  if (layer.className !== className) throw mismatch(scope, layer);
  return layer;
}

function onlyInput(model: KerasModel, layer: KerasLayer): KerasLayer {
  if (layer.inputs.length !== 1) throw new UnpackError(`${layer.name} has not exactly one input.`);
  return requireLayer(model, layer.inputs[0]);
}

function requireLayer(model: KerasModel, name: string): KerasLayer {
  const layer = model.layers.get(name);
  if (layer === undefined) throw new UnpackError(`The Keras model has no layer ${name}.`);
  return layer;
}

function requireAllMatched(
  base: Network,
  model: KerasModel,
  matches: ReadonlyMap<string, KerasMatch>
): void {
  const missing = base.ops.find((op) => !matches.has(op.scope));
  if (missing !== undefined) {
    throw new UnpackError(`Nothing in the Keras model stands for ${missing.scope}.`);
  }
  const used = new Set([...matches.values()].map((match) => match.convolution));
  const convolutions = [...model.layers.values()].filter(({ className }) => className === 'Conv2D');
  const unused = convolutions.find(({ name }) => !used.has(name));
  const expected = base.ops.filter((op) => isWindowOp(op) && op.kind === 'conv').length;
  if (unused !== undefined || convolutions.length !== expected) {
    throw new UnpackError(
      `The Keras model has ${convolutions.length} convolutions, the network ${expected}` +
        (unused === undefined ? '.' : `; ${unused.name} stands for none of them.`)
    );
  }
}

function mismatch(scope: string, layer: KerasLayer): UnpackError {
  return new UnpackError(
    `${scope} was expected where the Keras model has ${layer.name} (${layer.className}).`
  );
}
