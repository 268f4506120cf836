/** What is said of a selection: facts, derivations, receptive fields. */
export const inspector = {};
