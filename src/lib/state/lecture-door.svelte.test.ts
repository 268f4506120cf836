import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeLectureFragment } from '../lectures';
import { openBrowser } from './__fixtures__/open-browser.svelte';
import { testLecture } from './__fixtures__/test-lecture';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const fetchMs = 1_000;

/** A page whose lectures take their time to be fetched. */
function openSlowly(query: string, { isOnline = true } = {}) {
  const browser = openBrowser([1], async (name) => {
    await new Promise<void>((resolve) => setTimeout(resolve, fetchMs));
    if (!isOnline) throw new TypeError('Failed to fetch');
    return testLecture(name);
  });
  const { explorer, lectureDoor } = browser.page;
  browser.follow(query);
  flushSync();
  const press = (...presses: readonly ('next' | 'back' | 'last' | 'blank')[]) => {
    for (const name of presses) {
      lectureDoor.whenOpen(({ presentation }) =>
        name === 'blank' ? presentation.blank(!presentation.isBlank) : presentation[name]()
      );
    }
  };
  return { ...browser, explorer, lectureDoor, press };
}

/** The code is there, the lecture is not. */
async function fetchCode() {
  await vi.dynamicImportSettled();
  flushSync();
}

async function fetchAll() {
  await fetchCode();
  await vi.advanceTimersByTimeAsync(2 * fetchMs);
  flushSync();
}

test('what is pressed before the code and before the lecture is there counts once each, in order', async () => {
  const { explorer, lectureDoor, press, leave } = openSlowly('lecture=ten-minutes');
  expect([lectureDoor.isOpening, lectureDoor.lectures]).toEqual([true, null]);
  press('next', 'back');
  await fetchCode();
  expect([lectureDoor.isOpening, lectureDoor.lectures]).not.toContain(null);
  press('back', 'next');
  expect(explorer.place).toMatchObject({ step: 1, at: null });
  await fetchAll();
  expect(lectureDoor.isOpening).toBe(false);
  expect(explorer.place).toMatchObject({ step: 2, at: 'Mixed_5b', photo: 'cat' });
  expect(lectureDoor.lectures?.presentation.startedMs).not.toBeNull();
  press('next');
  await fetchAll();
  expect(explorer.place.step).toBe(3);
  leave();
});

test('a screen that was made dark after a step stays so, one that was made dark before does not', async () => {
  for (const [presses, isBlank] of [
    [['next', 'blank'], true],
    [['blank', 'next'], false]
  ] as const) {
    const { explorer, lectureDoor, press, leave } = openSlowly('lecture=ten-minutes');
    press(...presses);
    await fetchAll();
    expect(explorer.place.step).toBe(2);
    expect(lectureDoor.lectures?.presentation.isBlank).toBe(isBlank);
    leave();
  }
});

test('presses count after the step of the link, and after a lecture that was begun in the list', async () => {
  const linked = openSlowly('lecture=ten-minutes&step=2');
  linked.press('next');
  await fetchAll();
  expect(linked.explorer.place).toMatchObject({ step: 3, panel: 'costs' });
  linked.leave();

  const { explorer, lectureDoor, press, leave } = openSlowly('at=Mixed_7a');
  const { presentation } = await lectureDoor.open();
  void presentation.start('ten-minutes');
  expect([lectureDoor.isPresenting, lectureDoor.isOpening]).toEqual([false, true]);
  press('next');
  await fetchAll();
  expect(explorer.place).toMatchObject({ lecture: 'ten-minutes', step: 2, at: 'Mixed_5b' });
  leave();
});

test('a link that holds a lecture waits for it, too', async () => {
  const { explorer, lectureDoor, press, leave } = openSlowly('');
  void lectureDoor.openLink(`#${await writeLectureFragment(testLecture('Mine'))}`);
  press('last');
  // Unpacking takes turns of the machine, not of the clock.
  vi.useRealTimers();
  await vi.waitFor(() => expect(explorer.place).toMatchObject({ step: 3, panel: 'costs' }));
  leave();
});

test('nothing waits for a lecture that was given up, or could not be had', async () => {
  const given = openSlowly('lecture=ten-minutes');
  given.press('next');
  given.lectureDoor.giveUp();
  await fetchAll();
  expect(given.explorer.place).toMatchObject({ lecture: null, step: 1, at: null });
  given.leave();

  const offline = openSlowly('lecture=ten-minutes', { isOnline: false });
  offline.press('next');
  await fetchAll();
  expect(offline.lectureDoor.isOpening).toBe(false);
  expect(offline.explorer.place).toMatchObject({ lecture: 'ten-minutes', step: 1 });
  offline.leave();

  const absent = openSlowly('lecture=own-3');
  absent.press('next');
  await fetchAll();
  expect(absent.lectureDoor.isOpening).toBe(false);
  expect(absent.explorer.place.step).toBe(1);
  absent.leave();
});
