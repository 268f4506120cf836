/** The table of ops. */
export const table = {};
