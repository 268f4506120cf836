import type { NetworkDescription } from './description';
import { originalDescription, type BaseEndPoint } from './inception-v3';
import { ConfigurationError } from './configuration-error';

/** Fields that are numbers. */
export type NumberField = {
  [Field in keyof NetworkConfiguration]: NetworkConfiguration[Field] extends number ? Field : never;
}[keyof NetworkConfiguration];

/** The arguments of TF-Slim's `inception_v3()` that change a shape, a count or a name. */
export interface NetworkConfiguration {
  /** Pixels. */
  readonly inputHeight: number;
  /** Pixels. */
  readonly inputWidth: number;
  readonly depthMultiplier: number;
  readonly minDepth: number;
  /** 0 leaves out the classifier, as in Slim: the network then ends at the pool. */
  readonly numClasses: number;
  readonly auxLogits: boolean;
  readonly globalPool: boolean;
  readonly spatialSqueeze: boolean;
  /** The base stops after this block and no head is built; null builds the whole network. */
  readonly finalEndPoint: BaseEndPoint | null;
}

export const defaultConfiguration: NetworkConfiguration = {
  inputHeight: 299,
  inputWidth: 299,
  depthMultiplier: 1,
  minDepth: 16,
  numClasses: 1000,
  auxLogits: true,
  globalPool: false,
  spatialSqueeze: true,
  finalEndPoint: null
};

/**
 * Fills in defaults and rejects values that no network can have.
 * Throws ConfigurationError naming the field and the value.
 */
export function completeConfiguration(
  partial: Partial<NetworkConfiguration>,
  description: NetworkDescription = originalDescription
): NetworkConfiguration {
  const configuration = { ...defaultConfiguration, ...partial };
  requireWhole(configuration, 'inputHeight', 1);
  requireWhole(configuration, 'inputWidth', 1);
  requireWhole(configuration, 'minDepth', 1);
  requireWhole(configuration, 'numClasses', 0);
  if (!(configuration.depthMultiplier > 0 && Number.isFinite(configuration.depthMultiplier))) {
    throw new ConfigurationError({
      kind: 'not-positive',
      field: 'depthMultiplier',
      value: configuration.depthMultiplier
    });
  }
  const { finalEndPoint } = configuration;
  const endPoints = description.map(({ endPoint }) => endPoint);
  if (finalEndPoint !== null && !endPoints.includes(finalEndPoint)) {
    throw new ConfigurationError({
      kind: 'no-such-end-point',
      field: 'finalEndPoint',
      value: finalEndPoint,
      endPoints
    });
  }
  return configuration;
}

/** Slim's depth(): `int` truncates, and the floor applies after it. */
export function scaleDepth(depth: number, configuration: NetworkConfiguration): number {
  return Math.max(Math.trunc(depth * configuration.depthMultiplier), configuration.minDepth);
}

function requireWhole(
  configuration: NetworkConfiguration,
  field: 'inputHeight' | 'inputWidth' | 'minDepth' | 'numClasses',
  smallest: number
): void {
  const value = configuration[field];
  if (Number.isInteger(value) && value >= smallest) return;
  throw new ConfigurationError({ kind: 'not-whole', field, value, smallest });
}
