export type RampName = 'sequential' | 'diverging';

/** Entries of a palette. The first stands for values below the scale's range, the last for values above it. */
export const paletteSize = 256;
export const belowEntry = 0;
export const aboveEntry = paletteSize - 1;
/** Entries between them: the ramp itself, low end first. */
export const rampSize = paletteSize - 2;
