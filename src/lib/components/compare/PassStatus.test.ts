import { expect, it } from 'vitest';
import type { RunStatus } from '$lib/state/run-status';
import { renderInEnglish } from '../text/__fixtures__/render-in-english';
import PassStatus from './PassStatus.svelte';

const nothing = () => undefined;
const render = (runStatus: RunStatus['status']) =>
  renderInEnglish(PassStatus, {
    status: { status: 'waiting' } as const,
    runStatus,
    ...{ onrun: nothing, oncancel: nothing, onretry: nothing }
  });

it('waits for a run that is under way without offering another', () => {
  expect(render('running')).toContain('once a photo has run.');
  expect(render('running')).not.toContain('<button');
});

it('says that the run it waited for was cancelled, and offers to run the photo', () => {
  expect(render('cancelled')).toMatch(/The run was cancelled\..*Run the photo/s);
  expect(render('idle')).not.toContain('cancelled');
});
