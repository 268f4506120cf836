import type { Navigate, NavigateOptions } from './explorer.svelte';
import type { Place } from './place';

/** Browsers refuse a page that changes its address at every step of a slider. Milliseconds. */
const settleMs = 250;

/**
 * Writes a place to the address once the reader has seen it: writing makes the page lay itself out once more. Passing moves
 * follow each other for a while, and only the last of them is written; of moves that come together, the last one, with an
 * entry of its own where one of them wants that.
 */
export function paceNavigation(navigate: Navigate): Navigate {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wantsEntry = false;
  return (place: Place, { replace, isPassing = false }: NavigateOptions) => {
    clearTimeout(timer);
    wantsEntry ||= !replace;
    timer = setTimeout(
      () => {
        navigate(place, { replace: !wantsEntry });
        wantsEntry = false;
      },
      isPassing ? settleMs : 0
    );
  };
}
