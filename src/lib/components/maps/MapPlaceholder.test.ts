import { expect, it } from 'vitest';
import { renderInEnglish } from '../text/__fixtures__/render-in-english';
import MapPlaceholder, { type MapAbsence } from './MapPlaceholder.svelte';

const render = (absence: MapAbsence) =>
  renderInEnglish(MapPlaceholder, { absence, onretry: () => undefined });

it('tells a run that was cancelled from none at all, and offers one in both cases', () => {
  expect(render({ status: 'idle' })).toMatch(/No photo has run.*Run the photo/s);
  const cancelled = render({ status: 'cancelled' });
  expect(cancelled).toMatch(/The run was cancelled before it came to this op\..*<button/s);
  expect(cancelled).not.toContain('No photo has run');
});
