/** Choosing a photo, the samples and stimuli, and why a picture cannot be read. */
export const photos = {};
