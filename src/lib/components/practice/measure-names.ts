import type { MeasureChoice } from '$lib/practice';

export const measureNames = {
  any: 'Any of them',
  shape: 'Output shape',
  parameters: 'Parameters',
  'receptive-field': 'Receptive field'
} as const satisfies Record<MeasureChoice, string>;
