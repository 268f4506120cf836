import type { MeasureChoice } from '$lib/practice';

export const measureNames = {
  any: 'Any of them',
  shape: 'Output shape',
  parameters: 'Parameters',
  'receptive-field': 'Receptive field'
} as const satisfies Record<MeasureChoice, string>;

/** What a worksheet is about. */
export const measureTopics = {
  any: 'shapes, parameters and receptive fields',
  shape: 'output shapes',
  parameters: 'parameters',
  'receptive-field': 'receptive fields'
} as const satisfies Record<MeasureChoice, string>;
