import { formatPair, shortScope, type NumberField, type ReducedKernel } from '../../network';
import { mark, type MarkedText } from '../marked';
import { numbers } from './numbers';

/** Settings that are numbers: their names, and the unit after their values. */
const settings = {
  inputHeight: { label: 'Height', unit: ' px' },
  inputWidth: { label: 'Width', unit: ' px' },
  depthMultiplier: { label: 'Depth multiplier', unit: '' },
  minDepth: { label: 'Min depth', unit: '' },
  numClasses: { label: 'Classes', unit: '' }
} satisfies Record<NumberField, { label: string; unit: string }>;

const presets = {
  'smallest-base': 'smallest for the base',
  'smallest-with-aux': 'smallest with the auxiliary head',
  'low-in-paper': 'low resolution in the paper',
  half: 'half the usual side',
  'medium-in-paper': 'medium resolution in the paper',
  paper: 'as in the paper',
  large: 'larger than in training'
};

const measures = { params: 'parameters', multiplyAdds: 'multiply-adds' };

/** The controls of the network configuration. */
export const configure = {
  label: 'Configure the network',
  input: 'Input',
  square: 'Square',
  endsAt: 'Ends at',
  resetEnd: 'Reset the final end point',
  resetAll: 'Reset all',
  switches: {
    auxLogits: 'Aux logits',
    globalPool: 'Global pool',
    spatialSqueeze: 'Spatial squeeze'
  },

  number: {
    label: (setting: NumberField) => settings[setting].label,
    slider: (setting: NumberField) => `${settings[setting].label}, slider`,
    reset(setting: NumberField, value: number): string {
      const { label, unit } = settings[setting];
      return `Reset ${label} to ${value}${unit}`;
    },
    range(setting: NumberField, smallest: number, largest: number): string {
      const { label, unit } = settings[setting];
      return `${label} goes from ${smallest} to ${largest}${unit}.`;
    }
  },

  presets: {
    label: 'Input size presets',
    spoken: (side: number, why: keyof typeof presets) =>
      `${side} by ${side} pixels, ${presets[why]}`,
    hint: (side: number, why: keyof typeof presets) =>
      `${formatPair([side, side])}: ${presets[why]}`
  },

  /** `usual`: of the network with nothing changed. */
  total(measure: keyof typeof measures, now: number, usual: number): MarkedText<'figure'> {
    const [figure, before] = [now, usual].map(numbers.magnitude);
    const end = figure === before ? '' : `, by default ${before}`;
    return [mark('figure', figure), ` ${measures[measure]}${end}`];
  },

  /** Why the parameters change with the input: [height, width] of each window. */
  reduced(windows: readonly ReducedKernel[]): string {
    const list = windows.map(
      ({ op, kernel, usual }) =>
        `${shortScope(op.scope)} is ${formatPair(kernel)} in place of ${formatPair(usual)}`
    );
    return `A window of a head is no larger than the map that reaches it: ${numbers.list(list)}.`;
  }
};
