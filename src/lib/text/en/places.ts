/** What of an address could not be read. */
export const places = {};
