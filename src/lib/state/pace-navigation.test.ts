import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paceNavigation } from './pace-navigation';
import { defaultPlace, type Place } from './place';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function record() {
  const written: [photo: string | null, replace: boolean][] = [];
  const navigate = paceNavigation((place, { replace }) => written.push([place.photo, replace]));
  return { written, navigate };
}

const at = (photo: string): Place => ({ ...defaultPlace, photo });

test('of a slider’s steps only the last is written, when it rests', () => {
  const { written, navigate } = record();
  for (const step of ['a', 'b', 'c']) {
    navigate(at(step), { replace: true, isPassing: true });
    vi.advanceTimersByTime(100);
  }
  expect(written).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(written).toEqual([['c', true]]);
});

test('a move on its own is written at once', () => {
  const { written, navigate } = record();
  navigate(at('a'), { replace: false });
  vi.advanceTimersByTime(0);
  navigate(at('b'), { replace: true });
  vi.advanceTimersByTime(0);
  expect(written).toEqual([
    ['a', false],
    ['b', true]
  ]);
});

test('moves that come together keep the entry that one of them wants', () => {
  const { written, navigate } = record();
  navigate(at('a'), { replace: false });
  navigate(at('b'), { replace: true, isPassing: true });
  vi.runAllTimers();
  expect(written).toEqual([['b', false]]);
});
