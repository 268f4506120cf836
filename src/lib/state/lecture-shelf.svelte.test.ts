import { expect, test } from 'vitest';
import { LectureRecorder } from './lecture-recorder.svelte';
import { LectureShelf } from './lecture-shelf.svelte';
import type { ReaderStorage } from './reader-storage';
import { defaultPlace, type Place } from '../place';
import { testLecture } from './__fixtures__/test-lecture';

function createStorage(kept: Record<string, string> = {}): ReaderStorage {
  return () => ({
    getItem: (key) => kept[key] ?? null,
    setItem: (key, value) => void (kept[key] = value)
  });
}

test('lectures are there on the next visit; the same one stands on the shelf once', () => {
  const storage = createStorage();
  const shelf = new LectureShelf(storage);
  const name = shelf.add(testLecture('Mine'));
  expect(shelf.add(testLecture('Mine'))).toBe(name);
  shelf.change(name, testLecture('Renamed'));
  const other = shelf.add(testLecture('Other'));
  expect(shelf.isKept).toBe(true);
  const next = new LectureShelf(storage);
  expect(next.lectures).toEqual(shelf.lectures);
  next.remove(name);
  expect(new LectureShelf(storage).lectures.map((own) => own.name)).toEqual([other]);
});

test('what can no longer be read is left out', () => {
  const lecture = testLecture('Mine');
  const broken = [
    { name: 'own-1', lecture },
    { name: 'own-2', lecture: { ...lecture, steps: [] } },
    { name: 'ten-minutes', lecture },
    { name: 'own-3' },
    null
  ];
  const storage = createStorage({ 'inceptionscope-lectures': JSON.stringify(broken) });
  expect(new LectureShelf(storage).lectures.map(({ name }) => name)).toEqual(['own-1']);
  const nonsense = createStorage({ 'inceptionscope-lectures': '{' });
  expect(new LectureShelf(nonsense).lectures).toEqual([]);
});

test('where the browser keeps nothing, the shelf says so and lasts as long as the page', () => {
  const shelf = new LectureShelf(() => {
    throw new DOMException('Denied.', 'SecurityError');
  });
  const name = shelf.add(testLecture('Mine'));
  expect(shelf.find(name)).not.toBeNull();
  expect(shelf.isKept).toBe(false);
});

test('a recording takes the places walked through, without the room and the list of lectures', () => {
  const shelf = new LectureShelf(createStorage());
  let place: Place = { ...defaultPlace, at: 'Mixed_5b', theme: 'dark', panel: 'lectures' };
  const recorder = new LectureRecorder(shelf, () => place);
  recorder.record('Before it begins');
  expect(shelf.lectures).toEqual([]);
  recorder.begin('Mine', 'en');
  recorder.record('A module');
  place = { ...defaultPlace, at: 'Mixed_6b', panel: 'costs' };
  recorder.record('Its costs');
  expect(recorder.lecture?.steps.map((step) => step.place)).toEqual([
    'at=Mixed_5b',
    'at=Mixed_6b&panel=costs'
  ]);
  recorder.stop();
  const [{ name }] = shelf.lectures;
  recorder.resume(name);
  recorder.record('Once more');
  expect(shelf.find(name)?.steps).toHaveLength(3);
  expect(shelf.lectures).toHaveLength(1);
});
