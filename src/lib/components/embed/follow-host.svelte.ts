import { untrack } from 'svelte';
import { splitSearch, type HostLink } from '$lib/embedding';
import { formatPlace } from '$lib/place';
import { applyTheme } from '$lib/state/apply-theme';
import type { DrawingPage } from '$lib/state/drawing-page.svelte';

interface Following {
  /** Asked for in the browser only. */
  readonly host: () => HostLink;
  readonly page: DrawingPage;
  /** The end point that the frame is of: the one whose channels and cells a place means that selects nothing. */
  readonly name: string;
  /** Selected where a place selects nothing and means none of them. */
  readonly at: string | null;
}

/**
 * Opens the place that the frame begins with, tells the host where the reader is, and goes where it asks. Called while a
 * component is created; ends with it.
 */
export function followHost({ host, page, name, at }: Following, begin: () => string): void {
  const { explorer } = page;
  const show = (search: string) => {
    const { shown } = splitSearch(search);
    const meansOutput = shown.has('channel') || shown.has('pixel');
    page.adopt(shown, meansOutput ? name : at);
  };
  // Prerendered without a query string; what a link adds to it is adopted here.
  $effect(() => untrack(() => show(begin())));
  $effect(() => host().listen((place) => show(place)));
  $effect(() => host().tellPlace(formatPlace(explorer.place)));
  $effect(() => applyTheme(explorer.place.theme, document.documentElement));
}
