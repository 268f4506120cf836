import type { NetworkConfiguration } from './configuration';
import { ConfigurationError, type FaultyWindow } from './configuration-error';
import type { NetworkDescription } from './description';
import { originalDescription } from './inception-v3';
import type { Op, Shape } from './op';
import { findSmallestInput } from './smallest-input';

export function windowTooLarge(
  config: NetworkConfiguration,
  description: NetworkDescription,
  { scope, window }: { readonly scope: string; readonly window: FaultyWindow }
): ConfigurationError {
  const smallestInput = findSmallestInput(config, description);
  const { kernel, map } = window;
  return new ConfigurationError(
    `${scope} has a ${kernel[0]}×${kernel[1]} window, but only ${map[0]}×${map[1]} pixels reach it ` +
      `from an input of ${config.inputHeight}×${config.inputWidth}. ` +
      (smallestInput === undefined
        ? 'No input size works with these settings.'
        : writeSmallest(smallestInput, config, description)),
    { op: scope, value: map, smallestInput, window, attempt: { config, description } }
  );
}

/** The smallest input, and what it depends on. */
function writeSmallest(
  side: number,
  config: NetworkConfiguration,
  description: NetworkDescription
): string {
  const { finalEndPoint } = config;
  const conditions = [
    ...(finalEndPoint === null ? [] : [` up to ${finalEndPoint}`]),
    ...(description === originalDescription ? [] : [' with these changes'])
  ].join('');
  const withoutAux = findSmallestInput({ ...config, auxLogits: false }, description);
  const heads =
    withoutAux === undefined || withoutAux === side
      ? ''
      : ` with the auxiliary head, ${withoutAux}×${withoutAux} without it`;
  return `The smallest input that works${conditions} is ${side}×${side}${heads}.`;
}

export function mapTooLargeToSqueeze(
  config: NetworkConfiguration,
  description: NetworkDescription,
  { scope, part, shape }: Pick<Op, 'scope' | 'part'> & { readonly shape: Shape }
): ConfigurationError {
  const remedy =
    part === 'aux'
      ? 'Turn spatial squeeze off, leave the auxiliary head out, or use a smaller input.'
      : 'Turn global pool on, turn spatial squeeze off, or use a smaller input.';
  return new ConfigurationError(
    `${scope} needs a 1×1 map, but ${shape[1]}×${shape[2]} remains from an input of ` +
      `${config.inputHeight}×${config.inputWidth}. ${remedy}`,
    {
      op: scope,
      value: [shape[1], shape[2]],
      smallestInput: findSmallestInput(config, description),
      attempt: { config, description }
    }
  );
}

/** `inputs` in the concat's order, NHWC. */
export function mapsDiffer(
  scope: string,
  inputs: readonly { readonly scope: string; readonly shape: Shape }[]
): ConfigurationError {
  const list = inputs.map(
    ({ scope: from, shape }) => `${shape[1]}×${shape[2]} from ${from.slice(from.indexOf('/') + 1)}`
  );
  return new ConfigurationError(
    `${scope} can only join maps of equal height and width, but it gets ${list.join(', ')}. ` +
      'Give every branch the same stride and padding and, without padding, the same reach.',
    {
      op: scope,
      value: [inputs[0].shape[1], inputs[0].shape[2]],
      inputs: inputs.map(({ scope: from, shape }) => ({ scope: from, shape }))
    }
  );
}
