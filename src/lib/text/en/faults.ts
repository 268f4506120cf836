/** Why a network cannot be built, and what to do about it. */
export const faults = {};
