import type { Probe } from '../../place';

/** The row of questions that can be asked of maps; what each answers is a section of its own. */
export const probes = {
  title: 'Ask these maps',
  names: {
    classes: 'Classes',
    value: 'This value, worked out',
    kernel: 'Its kernel',
    excites: 'What excites it',
    tuning: 'Tuning',
    occlusion: 'What it needs',
    gradient: 'Its gradient',
    region: 'What reacts here'
  } satisfies Record<Probe, string>,
  opening: (name: string) => `Opening “${name}”…`,
  failed: (name: string) => `“${name}” could not be fetched. Check the connection, then try again.`,
  tryAgain: 'Try again'
};
