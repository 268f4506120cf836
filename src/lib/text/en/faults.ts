import {
  formatPair,
  originalDescription,
  shortScope,
  type ConfigurationChange,
  type ConfigurationFault,
  type NetworkConfiguration
} from '../../network';
import type { NetworkFault } from '../../what-ifs';
import { edits } from './edits';
import { numbers } from './numbers';

const fields = {
  inputHeight: 'The height of the input',
  inputWidth: 'The width of the input',
  minDepth: 'The minimal depth',
  numClasses: 'The number of classes'
};

function inputOf({ inputHeight, inputWidth }: NetworkConfiguration): string {
  return formatPair([inputHeight, inputWidth]);
}

type FaultOf<Kind> = Extract<ConfigurationFault, { readonly kind: Kind }>;

function windowTooLarge(fault: FaultOf<'window-too-large'>): string {
  const { op, window, attempt } = fault;
  return (
    `${op} has a ${formatPair(window.kernel)} window, but only ${formatPair(window.map)} pixels reach it ` +
    `from an input of ${inputOf(attempt.config)}. ${smallestInput(fault)}`
  );
}

/** The smallest input, and what it depends on. */
function smallestInput(fault: FaultOf<'window-too-large'>): string {
  const { smallestInput: side, smallestWithoutAux: withoutAux, attempt } = fault;
  if (side === undefined) return 'No input size works with these settings.';
  const { finalEndPoint } = attempt.config;
  const end = finalEndPoint === null ? '' : ` up to ${finalEndPoint}`;
  const changes = attempt.description === originalDescription ? '' : ' with these changes';
  const heads =
    withoutAux === undefined || withoutAux === side
      ? ''
      : ` with the auxiliary head, ${withoutAux}×${withoutAux} without it`;
  return `The smallest input that works${end}${changes} is ${side}×${side}${heads}.`;
}

function mapTooLarge({ op, part, map, attempt }: FaultOf<'map-too-large'>): string {
  const remedy =
    part === 'aux'
      ? 'Turn spatial squeeze off, leave the auxiliary head out, or use a smaller input.'
      : 'Turn global pool on, turn spatial squeeze off, or use a smaller input.';
  return `${op} needs a 1×1 map, but ${formatPair(map)} remains from an input of ${inputOf(attempt.config)}. ${remedy}`;
}

function mapsDiffer({ op, inputs }: FaultOf<'maps-differ'>): string {
  const maps = inputs.map(
    ({ scope, shape }) => `${formatPair([shape[1], shape[2]])} from ${shortScope(scope)}`
  );
  return (
    `${op} can only join maps of equal height and width, but it gets ${numbers.list(maps)}. ` +
    'Give every branch the same stride and padding and, without padding, the same reach.'
  );
}

/** Why a network cannot be built, and what to do about it. */
export const faults = {
  network(fault: NetworkFault): string {
    switch (fault.kind) {
      case 'edit-refused':
        return edits.refused(fault);
      case 'window-too-large':
        return windowTooLarge(fault);
      case 'map-too-large':
        return mapTooLarge(fault);
      case 'maps-differ':
        return mapsDiffer(fault);
      case 'not-whole':
        return `${fields[fault.field]} is ${fault.value}; it must be a whole number from ${fault.smallest} on.`;
      case 'not-positive':
        return `The depth multiplier is ${fault.value}; it must be a number greater than 0.`;
      case 'no-such-end-point':
        return `The network cannot end at “${fault.value}”, only at ${numbers.choice(fault.endPoints)}.`;
    }
  },
  /** What a way out changes, on the button that takes it. */
  wayOut(change: ConfigurationChange, config: NetworkConfiguration): string {
    const settings = [
      ...(change.auxLogits === false ? ['without the auxiliary head'] : []),
      ...(change.globalPool === true ? ['with a global pool'] : []),
      ...(change.spatialSqueeze === false ? ['without the squeeze'] : [])
    ];
    const size = inputOf({ ...config, ...change });
    return settings.length === 0 ? `Use ${size}` : `${size} ${numbers.list(settings)}`;
  },
  returnTo: (size: string) => `Back to ${size}`
};
