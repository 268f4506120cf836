import { frameworkNames, type Framework } from '../network';

export { frameworks, type Framework } from '../network';

/** With the version that the code is written for, where it matters. */
export const frameworkLabels = {
  ...frameworkNames,
  keras: `${frameworkNames.keras} 3`
} as const satisfies Record<Framework, string>;
