/** Pictures worked out for any size, to see which channel answers to which simple pattern; `stimuli.ts` paints them. */
export const stimulusIds = [
  'grating-0',
  'grating-45',
  'grating-90',
  'grating-135',
  'edge-vertical',
  'edge-horizontal',
  'checkerboard',
  'colour-patches',
  'noise'
] as const;

export type StimulusId = (typeof stimulusIds)[number];
