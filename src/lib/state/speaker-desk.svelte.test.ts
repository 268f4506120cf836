import { afterEach, expect, test } from 'vitest';
import { speakerChannel, writeMessage, type StageState } from '../lectures';
import { testLecture } from './__fixtures__/test-lecture';
import { SpeakerDesk } from './speaker-desk.svelte';

const session = 'watch123';
const minute = 60_000;
const lecture = testLecture('ten-minutes');

let leave = () => {};
afterEach(() => leave());

/** A window that is opened at minute 30, and what it hears. */
async function openDesk() {
  let nowMs = 30 * minute;
  const desk = new SpeakerDesk(() => nowMs);
  const stop = desk.listen(session);
  const stage = new BroadcastChannel(speakerChannel(session));
  leave = () => {
    stop();
    stage.close();
  };
  const hear = async (state: Pick<StageState, 'index' | 'startedMs'>) => {
    const told = { lecture, isBlank: false, isCodeShown: false, isAway: false, ...state };
    stage.postMessage(writeMessage({ type: 'state', state: told }));
    await expect.poll(() => desk.stage?.index).toBe(state.index);
  };
  return { desk, hear, pass: (ms: number) => void (nowMs += ms) };
}

test('on the first step the watch stands; it starts when that is left', async () => {
  const { desk, hear, pass } = await openDesk();
  await hear({ index: 0, startedMs: null });
  pass(minute);
  expect([desk.isTimed, desk.elapsedMs]).toEqual([false, 0]);
  await hear({ index: 1, startedMs: 31 * minute });
  pass(minute);
  expect([desk.isTimed, desk.elapsedMs]).toEqual([true, minute]);
});

test('a window that is opened later shows the time since the lecture began', async () => {
  const { desk, hear } = await openDesk();
  await hear({ index: 2, startedMs: 26 * minute });
  expect([desk.isTimed, desk.elapsedMs]).toEqual([true, 4 * minute]);
});

test('where nobody knows when it began, the watch starts with the window', async () => {
  const { desk, hear, pass } = await openDesk();
  await hear({ index: 2, startedMs: null });
  pass(minute);
  expect([desk.isTimed, desk.elapsedMs]).toEqual([true, minute]);
});

test('behind is what the watch shows beyond the plan of this step, ahead what it lacks to its begin', async () => {
  const { desk, hear, pass } = await openDesk();
  // Steps of 1, 2 and 3 minutes; the watch starts with the second.
  await hear({ index: 0, startedMs: null });
  expect([desk.behindMs, desk.plannedMinutes]).toEqual([null, 1]);
  await hear({ index: 1, startedMs: 30 * minute });
  expect([desk.behindMs, desk.plannedMinutes]).toEqual([0, 2]);
  pass(1.5 * minute);
  expect(desk.behindMs).toBe(0);
  await hear({ index: 2, startedMs: 30 * minute });
  expect([desk.behindMs, desk.plannedMinutes]).toEqual([-0.5 * minute, 5]);
  pass(6 * minute);
  expect(desk.behindMs).toBe(2.5 * minute);
});

test('a window that is opened late, and a watch started by hand, count the plan from where they began', async () => {
  const { desk, hear, pass } = await openDesk();
  await hear({ index: 2, startedMs: 26 * minute });
  // Four minutes since the second step, which the plan gives two.
  expect(desk.behindMs).toBe(0);
  desk.resetWatch();
  expect(desk.behindMs).toBeNull();
  desk.pressWatch();
  pass(4 * minute);
  expect([desk.behindMs, desk.plannedMinutes]).toEqual([minute, 3]);
});

test('a watch that the lecturer has set back stands until it is started', async () => {
  const { desk, hear } = await openDesk();
  await hear({ index: 1, startedMs: 26 * minute });
  desk.resetWatch();
  await hear({ index: 2, startedMs: 26 * minute });
  expect(desk.isTimed).toBe(false);
});
