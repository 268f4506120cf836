import { afterTask } from '$lib/scheduling';

/**
 * A count that climbs to `total`, a slice per task, so that a long list mounts without holding up
 * the page. Call it while a component initialises; it stops with the component.
 */
export function growInSlices(total: () => number, slice: number): { readonly count: number } {
  let count = $state(slice);
  $effect(() => {
    if (count >= total()) return;
    return afterTask(() => (count += slice));
  });
  return {
    get count() {
      return count;
    }
  };
}
