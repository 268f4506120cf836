/** The code panel: what differs between the frameworks, names, notes. */
export const code = {};
