/**
 * A count that climbs to `total`, a slice per task, so that a long list mounts without holding up
 * the page. Call it while a component initialises; it stops with the component.
 */
export function growInSlices(total: () => number, slice: number): { readonly count: number } {
  let count = $state(slice);
  $effect(() => {
    if (count >= total()) return;
    const timer = setTimeout(() => (count += slice));
    return () => clearTimeout(timer);
  });
  return {
    get count() {
      return count;
    }
  };
}
