import type { NetworkConfiguration } from './configuration';
import { ConfigurationError, type FaultyWindow } from './configuration-error';
import type { NetworkDescription } from './description';
import type { Op, Shape } from './op';
import { findSmallestInput } from './smallest-input';

export function windowTooLarge(
  config: NetworkConfiguration,
  description: NetworkDescription,
  { scope, window }: { readonly scope: string; readonly window: FaultyWindow }
): ConfigurationError {
  return new ConfigurationError({
    kind: 'window-too-large',
    op: scope,
    window,
    attempt: { config, description },
    smallestInput: findSmallestInput(config, description),
    smallestWithoutAux: findSmallestInput({ ...config, auxLogits: false }, description)
  });
}

export function mapTooLargeToSqueeze(
  config: NetworkConfiguration,
  description: NetworkDescription,
  { scope, part, shape }: Pick<Op, 'scope' | 'part'> & { readonly shape: Shape }
): ConfigurationError {
  return new ConfigurationError({
    kind: 'map-too-large',
    op: scope,
    part,
    map: [shape[1], shape[2]],
    attempt: { config, description }
  });
}

/** `inputs` in the concat's order, NHWC. */
export function mapsDiffer(
  scope: string,
  inputs: readonly { readonly scope: string; readonly shape: Shape }[]
): ConfigurationError {
  return new ConfigurationError({
    kind: 'maps-differ',
    op: scope,
    inputs: inputs.map(({ scope: from, shape }) => ({ scope: from, shape }))
  });
}
