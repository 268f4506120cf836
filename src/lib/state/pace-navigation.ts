import type { Navigate, NavigateOptions } from './explorer.svelte';
import type { Place } from './place';

/** Browsers refuse a page that changes its address at every step of a slider. Milliseconds. */
const settleMs = 250;

/** Lets passing moves follow each other for a while and writes only the last of them to the address. */
export function paceNavigation(navigate: Navigate): Navigate {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (place: Place, options: NavigateOptions) => {
    clearTimeout(timer);
    if (options.isPassing) timer = setTimeout(() => navigate(place, options), settleMs);
    else navigate(place, options);
  };
}
