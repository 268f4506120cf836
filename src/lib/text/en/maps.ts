/** Feature maps, their channels, values and files. */
export const maps = {};
