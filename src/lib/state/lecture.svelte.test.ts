import fc from 'fast-check';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isSameStop, readStepPlace } from '../lectures';
import { openBrowser, type Browser } from './__fixtures__/open-browser.svelte';
import { testLecture } from './__fixtures__/test-lecture';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const { steps } = testLecture('ten-minutes');

async function settle() {
  flushSync();
  // The code comes by import, which no clock moves on.
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(400);
  flushSync();
}

async function openLecture(query: string) {
  const browser = openBrowser([1]);
  browser.follow(query);
  await settle();
  const { presentation } = await browser.page.lectureDoor.open();
  return { ...browser, presentation };
}

test('a link to a step alone leads to its place, and keeps the room', async () => {
  const { page, leave, address } = await openLecture('lecture=ten-minutes&step=2&theme=dark');
  expect(page.explorer.place).toMatchObject({
    at: 'Mixed_5b',
    photo: 'cat',
    theme: 'dark',
    step: 2
  });
  expect(address()).toBe('at=Mixed_5b&photo=cat&theme=dark&lecture=ten-minutes&step=2');
  leave();
});

test('a link to a step and another place keeps the place: the lecturer had wandered off', async () => {
  const { page, presentation, leave } = await openLecture('lecture=ten-minutes&step=2&at=Mixed_7a');
  expect(page.explorer.place.at).toBe('Mixed_7a');
  expect(presentation.isAway).toBe(true);
  presentation.returnToStep();
  expect(page.explorer.place).toMatchObject({ at: 'Mixed_5b', photo: 'cat', step: 2 });
  expect(presentation.isAway).toBe(false);
  leave();
});

test('a photo that the link chose is no wandering off from a step that names none', async () => {
  const { page, presentation, leave } = await openLecture('lecture=ten-minutes&photo=rocket');
  expect(page.explorer.place.photo).toBe('rocket');
  expect(presentation.isAway).toBe(false);
  page.explorer.select('Mixed_7a');
  expect(presentation.isAway).toBe(true);
  leave();

  const other = await openLecture('lecture=ten-minutes&step=2&at=Mixed_5b&photo=rocket');
  expect(other.presentation.isAway).toBe(true);
  other.leave();
});

test('what could not be read of a link is still said once its step is there', async () => {
  const { page, leave } = await openLecture('lecture=ten-minutes&step=abc');
  expect(page.explorer.place).toMatchObject({ lecture: 'ten-minutes', step: 1 });
  expect(page.notices).toMatchObject([{ kind: 'unread-parameter', key: 'step' }]);
  leave();
});

test('a step beyond the last shows the last, and next does nothing there', async () => {
  const { page, presentation, leave } = await openLecture('lecture=ten-minutes&step=99');
  expect(presentation.isBeyondEnd).toBe(true);
  expect(presentation.index).toBe(2);
  expect(presentation.nextStep).toBeNull();
  const before = page.explorer.place;
  presentation.next();
  expect(page.explorer.place).toBe(before);
  leave();
});

test('a lecture is under way from when it leaves its first step, until it is left', async () => {
  const { presentation, leave } = await openLecture('lecture=ten-minutes&step=1');
  expect(presentation.startedMs).toBeNull();
  presentation.next();
  await settle();
  const startedMs = Date.now() - 400;
  expect(presentation.startedMs).toBe(startedMs);
  presentation.next();
  expect(presentation.startedMs).toBe(startedMs);
  presentation.leave();
  expect(presentation.startedMs).toBeNull();
  leave();
});

test('the code for the audience goes with the next step, and with the lecture', async () => {
  const { presentation, leave } = await openLecture('lecture=ten-minutes&step=1');
  presentation.blank(true);
  presentation.showCode(true);
  expect([presentation.isCodeShown, presentation.isBlank]).toEqual([true, false]);
  presentation.next();
  expect(presentation.isCodeShown).toBe(false);
  presentation.showCode(true);
  presentation.blank(true);
  expect(presentation.isCodeShown).toBe(false);
  presentation.showCode(true);
  presentation.leave();
  expect(presentation.isCodeShown).toBe(false);
  leave();
});

test('leaving stays where one is, and takes the lecture from the address', async () => {
  const { page, presentation, leave, address } = await openLecture('lecture=ten-minutes&step=2');
  presentation.blank(true);
  presentation.leave();
  await settle();
  expect(page.explorer.place).toMatchObject({ at: 'Mixed_5b', lecture: null, step: 1 });
  expect(address()).toBe('at=Mixed_5b&photo=cat');
  expect(presentation.isBlank).toBe(false);
  leave();
});

test('retreating goes back to the step, from under what covers it too, and leaves from there', async () => {
  const { page, presentation, leave } = await openLecture('lecture=ten-minutes&step=2');
  page.explorer.openChannel(7);
  presentation.retreat();
  expect(page.explorer.place).toMatchObject({ lecture: 'ten-minutes', channel: null });
  presentation.blank(true);
  presentation.retreat();
  expect([presentation.isBlank, page.explorer.place.lecture]).toEqual([false, 'ten-minutes']);
  presentation.retreat();
  expect(page.explorer.place.lecture).toBeNull();
  leave();
});

test('a step whose place the page cannot be at is left, too', async () => {
  const { page, leave } = await openLecture('');
  const { presentation, shelf } = await page.lectureDoor.open();
  const step = { ...steps[1], place: 'at=Mixed_5b&channel=9999' };
  await presentation.start(shelf.add({ ...testLecture('Broken'), steps: [step] }));
  expect(presentation.isAway).toBe(true);
  presentation.retreat();
  expect(page.explorer.place.lecture).toBeNull();
  leave();
});

test('a lecture that was left is taken up at its step, by its watch', async () => {
  const { page, presentation, leave } = await openLecture('lecture=ten-minutes&step=1');
  presentation.next();
  const { startedMs } = presentation;
  expect(presentation.left).toBeNull();
  presentation.leave();
  expect(presentation.left).toMatchObject({ name: 'ten-minutes', index: 1 });
  page.explorer.select('Mixed_7a');
  await presentation.resume();
  expect(page.explorer.place).toMatchObject({ at: 'Mixed_5b', lecture: 'ten-minutes', step: 2 });
  expect([presentation.startedMs, presentation.left]).toEqual([startedMs, null]);
  leave();
});

test('a reload keeps the way back into a lecture, until it is put away', async () => {
  const ofTab = {};
  const before = openBrowser([1], undefined, ofTab);
  before.follow('lecture=ten-minutes&step=2');
  await settle();
  before.page.lectureDoor.lectures?.presentation.leave();
  before.leave();

  const after = openBrowser([1], undefined, ofTab);
  await settle();
  const presentation = after.page.lectureDoor.lectures?.presentation;
  expect(presentation?.left).toMatchObject({ name: 'ten-minutes', index: 1 });
  presentation?.forgetLeft();
  after.leave();

  const last = openBrowser([1], undefined, ofTab);
  await settle();
  expect(last.page.lectureDoor.lectures).toBeNull();
  last.leave();
});

test('what was left and then removed is not offered', async () => {
  const { page, leave } = await openLecture('');
  const { presentation, shelf } = await page.lectureDoor.open();
  const name = shelf.add(testLecture('Mine'));
  await presentation.start(name);
  presentation.leave();
  expect(presentation.left).not.toBeNull();
  shelf.remove(name);
  expect(presentation.left).toBeNull();
  leave();
});

test('a lecture that is not on this machine is absent, one that cannot be fetched has failed', async () => {
  const { presentation, leave } = await openLecture('lecture=own-3&step=2');
  expect(presentation.status).toBe('absent');
  leave();
});

test('the audience’s photo is shown where there is one, else what was shown before', async () => {
  const { page, leave } = await openLecture('');
  const lectures = await page.lectureDoor.open();
  const live = { ...testLecture('Live'), steps: [{ ...steps[1], place: 'photo=own&at=Mixed_5b' }] };
  await lectures.presentation.start(lectures.shelf.add(live));
  expect(page.explorer.place).toMatchObject({ photo: 'cat', at: 'Mixed_5b' });
  expect(lectures.presentation.isAway).toBe(false);
  page.photo.openFiles([new File(['x'], 'hall.png')]);
  await settle();
  expect(page.explorer.place.photo).toBe('own');
  lectures.presentation.returnToStep();
  expect(page.explorer.place.photo).toBe('own');
  leave();
});

const moves: Record<string, (browser: Browser) => void> = {
  next: ({ page }) => page.lectureDoor.lectures?.presentation.next(),
  back: ({ page }) => page.lectureDoor.lectures?.presentation.back(),
  first: ({ page }) => page.lectureDoor.lectures?.presentation.first(),
  last: ({ page }) => page.lectureDoor.lectures?.presentation.last(),
  return: ({ page }) => page.lectureDoor.lectures?.presentation.returnToStep(),
  select: ({ page }) => page.explorer.select('Mixed_7b'),
  close: ({ page }) => page.explorer.select(null),
  costs: ({ page }) => page.explorer.set({ panel: 'costs' }),
  dark: ({ page }) => page.explorer.set({ theme: 'dark' }),
  photo: ({ page }) => page.photo.choose('rocket'),
  input: ({ page }) => page.explorer.configure({ inputHeight: 150, inputWidth: 150 }),
  edit: ({ page }) => page.explorer.setEdits([{ kind: 'off', at: 'Mixed_7c/Branch_3' }]),
  'Back of the browser': ({ travel }) => travel(-1),
  reload: ({ travel }) => travel(0)
};
const stepping = ['next', 'back', 'first', 'last', 'return'];

test('whatever the lecturer does, a step restores its place exactly but for a photo that it leaves open, and a reload keeps the step', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...Object.keys(moves)), { maxLength: 14 }),
      async (names) => {
        const browser = await openLecture('lecture=ten-minutes&step=1');
        const { page, presentation } = browser;
        for (const name of names) {
          const { index } = presentation;
          moves[name](browser);
          await settle();
          const place = page.explorer.place;
          if (name === 'reload') expect(presentation.index).toBe(index);
          const hasStepped = stepping.includes(name) && presentation.index !== index;
          if (!hasStepped && name !== 'return') continue;
          if (place.lecture === null) continue;
          const wanted = readStepPlace(steps[presentation.index].place).place;
          const photo = wanted.photo ?? place.photo;
          expect(isSameStop(place, { ...wanted, photo }), name).toBe(true);
          expect(presentation.isAway).toBe(false);
        }
        browser.leave();
      }
    ),
    { numRuns: 40 }
  );
});

test('a photo that has run stays where a step names none, unless the step is about another network', async () => {
  const { page, leave } = await openLecture('photo=rocket');
  const { presentation, shelf } = await page.lectureDoor.open();
  const edited = { ...steps[1], place: 'edit=off@Mixed_7c/Branch_3&at=Mixed_7c' };
  const held = { ...testLecture('Held'), steps: [{ ...steps[0], place: 'at=Mixed_6b' }, edited] };
  await presentation.start(shelf.add(held) ?? '');
  expect(page.explorer.place).toMatchObject({ at: 'Mixed_6b', photo: 'rocket' });
  presentation.next();
  expect(page.explorer.place).toMatchObject({ at: 'Mixed_7c', photo: null });
  leave();
});

test('a step on the audience’s photo lacks it until there is one', async () => {
  const { page, presentation, leave } = await openLecture('lecture=ten-minutes&step=1');
  expect(presentation.lacksOwnPhoto).toBe(false);
  const { shelf } = await page.lectureDoor.open();
  const live = { ...testLecture('Live'), steps: [{ ...steps[1], place: 'photo=own&at=Mixed_5b' }] };
  await presentation.start(shelf.add(live) ?? '');
  await settle();
  expect(presentation.lacksOwnPhoto).toBe(true);
  page.photo.openFiles([new File(['x'], 'hall.jpg')]);
  await settle();
  expect([presentation.lacksOwnPhoto, presentation.isOnOwnPhoto]).toEqual([false, true]);
  leave();
});

test('of an own photo that a reload has taken, the sample is shown that stands in for it', async () => {
  const browser = await openLecture('');
  const { shelf } = await browser.page.lectureDoor.open();
  const live = { ...testLecture('Live'), steps: [{ ...steps[1], place: 'photo=own&at=Mixed_5b' }] };
  const name = shelf.add(live);
  browser.follow(`lecture=${name}&at=Mixed_5b&photo=own`);
  await settle();
  const { explorer, notices } = browser.page;
  expect(explorer.place).toMatchObject({ photo: 'cat', at: 'Mixed_5b', lecture: name });
  expect(notices).toEqual([]);
  expect(browser.address()).toContain('photo=cat');
  browser.leave();
});
