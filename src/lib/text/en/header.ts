/** The header: search, display menu, run control and engine menu. */
export const header = {};
