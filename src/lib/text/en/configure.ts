/** The controls of the network configuration. */
export const configure = {};
