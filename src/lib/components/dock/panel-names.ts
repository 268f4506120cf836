import type { Panel } from '$lib/place';

/** What the tabs and their panels are called. */
export const panelNames = {
  costs: 'Costs',
  table: 'Table',
  code: 'Code',
  'what-if': 'What if',
  practice: 'Practice'
} as const satisfies Record<Panel, string>;
