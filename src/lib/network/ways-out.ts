import { buildNetwork } from './build-network';
import type { NetworkConfiguration } from './configuration';
import { ConfigurationError, type BuildAttempt } from './configuration-error';
import type { NetworkDescription } from './description';
import { findSmallestInput } from './smallest-input';

export type ConfigurationChange = Partial<NetworkConfiguration>;

/** Settings that can stand in the way of a size, as a reader would give them up. */
const settings: readonly ConfigurationChange[] = [
  { auxLogits: false },
  { globalPool: true },
  { spatialSqueeze: false }
];

/**
 * Changes that make a configuration buildable that is not, each tried before it is offered: fewest settings first, at
 * the size asked for, then the smallest input that works, where the asked one is smaller. Empty where nothing helps.
 */
export function findWaysOut({ config, description }: BuildAttempt): readonly ConfigurationChange[] {
  const works = (change: ConfigurationChange) => canBuild({ ...config, ...change }, description);
  const single = settings.filter((change) => isNews(change, config) && works(change));
  const pairs = settings.flatMap((one, index) =>
    settings.slice(index + 1).map((other) => ({ ...one, ...other }))
  );
  const bySettings =
    single.length > 0 ? single : pairs.filter((change) => isNews(change, config) && works(change));
  const side = findSmallestInput(config, description);
  const bySize: readonly ConfigurationChange[] =
    side === undefined
      ? []
      : [
          {
            inputHeight: Math.max(side, config.inputHeight),
            inputWidth: Math.max(side, config.inputWidth)
          },
          { inputHeight: side, inputWidth: side }
        ];
  const sized = bySize.find((change) => isNews(change, config) && works(change));
  return [...bySettings, ...(sized === undefined ? [] : [sized])];
}

function isNews(change: ConfigurationChange, config: NetworkConfiguration): boolean {
  return (Object.keys(change) as (keyof NetworkConfiguration)[]).some(
    (field) => change[field] !== config[field]
  );
}

function canBuild(config: NetworkConfiguration, description: NetworkDescription): boolean {
  try {
    buildNetwork(config, description);
    return true;
  } catch (error) {
    if (error instanceof ConfigurationError) return false;
    throw error;
  }
}
