import { scaleDepth, type NetworkConfiguration } from './configuration';
import type { Pair } from './description';
import { auxHead, logitsHead, rootScope } from './inception-v3';
import type { OpListBuilder, Place, Port } from './op-list-builder';
import type { Shape } from './op';

/** AuxLogits, read inside the base, and then Logits, read at its end: Slim's construction order. */
export function buildHeads(
  builder: OpListBuilder,
  config: NetworkConfiguration,
  blockOutputs: ReadonlyMap<string, Port>
): void {
  if (config.auxLogits && config.numClasses > 0) {
    const port = blockOutputs.get(auxHead.readsFrom);
    if (port === undefined)
      throw new Error(`There is no ${auxHead.readsFrom} for ${auxHead.name}.`);
    buildAuxHead(builder, config, port);
  }
  buildLogitsHead(builder, config, [...blockOutputs.values()][blockOutputs.size - 1]);
}

function buildAuxHead(builder: OpListBuilder, config: NetworkConfiguration, input: Port): void {
  const { name } = auxHead;
  const place: Place = {
    scopePrefix: `${rootScope}/${name}`,
    endPoint: name,
    branch: null,
    part: 'aux'
  };
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
  const scopePrefix = `${rootScope}/${logitsHead.name}`;
  const place = (endPoint: string): Place => ({
    scopePrefix,
    endPoint,
    branch: null,
    part: 'logits'
  });
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
    place(logitsHead.name),
    dropped
  );
  if (config.spatialSqueeze) {
    logits = builder.plain('squeeze', 'SpatialSqueeze', place(logitsHead.name), logits);
  }
  const predictions = { ...place('Predictions'), scopePrefix: rootScope };
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
