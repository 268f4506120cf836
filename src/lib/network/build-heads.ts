import { scaleDepth, type NetworkConfiguration } from './configuration';
import { auxHead, logitsHead, type Pair } from './inception-v3';
import type { OpListBuilder, Port } from './op-list-builder';
import type { Shape } from './op';

/** AuxLogits (read from Mixed_6e) and then Logits, in Slim's construction order. */
export function buildHeads(
  builder: OpListBuilder,
  config: NetworkConfiguration,
  blockOutputs: ReadonlyMap<string, Port>
): void {
  if (config.auxLogits && config.numClasses > 0) {
    buildAuxHead(builder, config, requirePort(blockOutputs, auxHead.readsFrom));
  }
  buildLogitsHead(builder, config, requirePort(blockOutputs, 'Mixed_7c'));
}

function buildAuxHead(builder: OpListBuilder, config: NetworkConfiguration, input: Port): void {
  const place = { scopePrefix: 'InceptionV3/AuxLogits', endPoint: 'AuxLogits', branch: null };
  const { pool, fullMap } = auxHead;
  const pooled = builder.window(
    { kind: 'avg_pool', name: nameWindow('AvgPool_1a', pool.kernel), ...pool, padding: 'VALID' },
    place,
    input
  );
  const narrowed = builder.window(
    { ...pointwise('Conv2d_1b_1x1'), depth: scaleDepth(auxHead.bottleneckDepth, config) },
    place,
    pooled
  );
  const kernel = reduceKernel(narrowed.shape, fullMap.largestKernel);
  const collapsed = builder.window(
    {
      kind: 'conv',
      name: nameWindow('Conv2d_2a', kernel),
      kernel,
      stride: 1,
      padding: 'VALID',
      depth: scaleDepth(fullMap.depth, config)
    },
    place,
    narrowed
  );
  const logits = builder.window(
    { ...pointwise('Conv2d_2b_1x1'), depth: config.numClasses, withBiasOnly: true },
    place,
    collapsed
  );
  if (config.spatialSqueeze) builder.plain('squeeze', 'SpatialSqueeze', place, logits);
}

function buildLogitsHead(builder: OpListBuilder, config: NetworkConfiguration, input: Port): void {
  const scopePrefix = 'InceptionV3/Logits';
  const place = (endPoint: string) => ({ scopePrefix, endPoint, branch: null });
  let pooled: Port;
  if (config.globalPool) {
    pooled = builder.plain('global_avg_pool', 'global_pool', place('global_pool'), input);
  } else {
    const { largestKernel, stride } = logitsHead.pool;
    const kernel = reduceKernel(input.shape, largestKernel);
    const name = nameWindow('AvgPool_1a', kernel);
    pooled = builder.window(
      { kind: 'avg_pool', name, kernel, stride, padding: 'VALID' },
      place('AvgPool_1a'),
      input
    );
  }
  if (config.numClasses === 0) return;
  const dropped = builder.plain('dropout', 'Dropout_1b', place('PreLogits'), pooled);
  let logits = builder.window(
    { ...pointwise('Conv2d_1c_1x1'), depth: config.numClasses, withBiasOnly: true },
    place('Logits'),
    dropped
  );
  if (config.spatialSqueeze) {
    logits = builder.plain('squeeze', 'SpatialSqueeze', place('Logits'), logits);
  }
  const predictions = { scopePrefix: 'InceptionV3', endPoint: 'Predictions', branch: null };
  builder.plain('softmax', 'Predictions', predictions, logits);
}

function pointwise(name: string) {
  return { kind: 'conv', name, kernel: [1, 1], stride: 1, padding: 'SAME' } as const;
}

/** Slim names these scopes after the kernel that is really used. */
function nameWindow(prefix: string, kernel: Pair): string {
  return `${prefix}_${kernel[0]}x${kernel[1]}`;
}

function reduceKernel(shape: Shape, largest: Pair): Pair {
  return [Math.min(shape[1], largest[0]), Math.min(shape[2], largest[1])];
}

function requirePort(ports: ReadonlyMap<string, Port>, endPoint: string): Port {
  const port = ports.get(endPoint);
  if (port === undefined) throw new Error(`The heads read ${endPoint}, which was not built.`);
  return port;
}
