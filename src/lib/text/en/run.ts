/** A run: its progress, the weight sets, and why it failed. */
export const run = {};
