/** Titles, the error page, the embed, the bar under the drawing with its panels. */
export const page = {};
