import { completeConfiguration, scaleDepth, type NetworkConfiguration } from './configuration';
import { baseOf, isBranched, type LayerDescription, type NetworkDescription } from './description';
import { originalDescription, rootScope } from './inception-v3';
import { buildHeads } from './build-heads';
import type { Op, Shape } from './op';
import { OpListBuilder, type Port } from './op-list-builder';
import { sumTotals, type Totals } from './totals';

export interface EndPoint {
  readonly name: string;
  readonly shape: Shape;
}

/** One configuration worked out: what every view, export and run reads. */
export interface Network {
  readonly config: NetworkConfiguration;
  /** What was built: Inception V3 itself, or a variant of it. */
  readonly description: NetworkDescription;
  readonly totals: Totals;
  /** In the order of Slim's end points, heads last. */
  readonly endPoints: readonly EndPoint[];
  /** In Slim's construction order; AuxLogits after Mixed_7c. */
  readonly ops: readonly Op[];
}

/**
 * Builds the op list of a configuration, every shape and count worked out. A variant is another description:
 * whatever changes it does so before any op is built, so everything after it follows.
 * Throws ConfigurationError naming the field, or the op, the value and the smallest input that works.
 */
export function buildNetwork(
  partial: Partial<NetworkConfiguration> = {},
  description: NetworkDescription = originalDescription
): Network {
  const config = completeConfiguration(partial, description);
  const builder = new OpListBuilder(config, description);
  const blockOutputs = buildBase(builder, config, baseOf(description, config.finalEndPoint));
  if (config.finalEndPoint === null) buildHeads(builder, config, blockOutputs);
  return {
    config,
    description,
    totals: sumTotals(builder.ops),
    endPoints: listEndPoints(builder.ops),
    ops: builder.ops
  };
}

function buildBase(
  builder: OpListBuilder,
  config: NetworkConfiguration,
  base: NetworkDescription
): ReadonlyMap<string, Port> {
  const outputs = new Map<string, Port>();
  const part = 'base' as const;
  let current = builder.image();
  const depthOf = (depth: number) => scaleDepth(depth, config);

  for (const block of base) {
    const { endPoint } = block;
    if (isBranched(block)) {
      const scope = `${rootScope}/${endPoint}`;
      const branchInput = current;
      const ends = block.branches.map(({ name, layers }) => {
        const place = { scopePrefix: `${scope}/${name}`, endPoint, branch: name, part, depthOf };
        return buildChain(builder, layers, place, branchInput);
      });
      current = builder.concat({ scopePrefix: scope, endPoint, branch: null, part }, ends);
    } else {
      const place = { scopePrefix: rootScope, endPoint, branch: null, part, depthOf };
      current = buildChain(builder, block.layers, place, current);
    }
    outputs.set(block.endPoint, current);
  }
  return outputs;
}

function buildChain(
  builder: OpListBuilder,
  layers: readonly LayerDescription[],
  place: Parameters<OpListBuilder['layer']>[1],
  input: Port
): Port {
  let current = input;
  for (const layer of layers) current = builder.layer(layer, place, current);
  return current;
}

/** An end point's value is the output of its last op. */
function listEndPoints(ops: readonly Op[]): EndPoint[] {
  const shapes = new Map<string, Shape>();
  for (const op of ops) shapes.set(op.endPoint, op.outShape);
  return [...shapes].map(([name, shape]) => ({ name, shape }));
}

/** Ops by scope, for following `inputs`. */
export function indexOps(network: Network): ReadonlyMap<string, Op> {
  return new Map(network.ops.map((op) => [op.scope, op]));
}

/** Whether the end point is a block of the base and not of a head. */
export function isBaseEndPoint({ description }: Network, name: string): boolean {
  return description.some(({ endPoint }) => endPoint === name);
}

/** The op whose output is the end point's value; undefined where the network has no such end point. */
export function outputOpOf(network: Pick<Network, 'ops'>, endPoint: string): Op | undefined {
  return network.ops.findLast((op) => op.endPoint === endPoint);
}

/** Scope without the leading `InceptionV3/`, as the page shows it. */
export function shortScope(scope: string): string {
  return scope.startsWith(`${rootScope}/`) ? scope.slice(rootScope.length + 1) : scope;
}

/** The input image as a shape, [1, height, width, 3]. */
export function imageShape(config: NetworkConfiguration): Shape {
  return [1, config.inputHeight, config.inputWidth, 3];
}
