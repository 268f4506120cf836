import type { Handle } from '@sveltejs/kit';

/** Pages ask for their typeface at once, not only when the first text is laid out. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, { preload: ({ type }) => type === 'js' || type === 'css' || type === 'font' });
