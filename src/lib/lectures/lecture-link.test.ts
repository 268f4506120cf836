import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatLecture, lectureLimits, type Lecture } from './lecture';
import { LectureError } from './lecture-fault';
import { isLectureFragment, readLectureFragment, writeLectureFragment } from './lecture-link';

const anyLecture: fc.Arbitrary<Lecture> = fc.record({
  title: fc.string({ maxLength: lectureLimits.title }),
  language: fc.constantFrom('en', 'zh-Hans'),
  steps: fc.array(
    fc.record({
      place: fc.constantFrom('', 'at=Mixed_6b', 'at=Mixed_5b&photo=cat&panel=costs'),
      caption: fc.string({ unit: 'binary', maxLength: lectureLimits.caption }),
      notes: fc.string({ unit: 'grapheme', maxLength: 200 }),
      minutes: fc.integer({ min: 0, max: lectureLimits.minutes })
    }),
    { minLength: 1, maxLength: 12 }
  )
});

async function faultOf(fragment: string): Promise<string> {
  try {
    await readLectureFragment(fragment);
    return 'none';
  } catch (error) {
    if (error instanceof LectureError) return error.fault.kind;
    throw error;
  }
}

test('a lecture comes out of its link as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(anyLecture, async (lecture) => {
      const fragment = await writeLectureFragment(lecture);
      if (fragment === null) throw new Error('Too long.');
      expect(isLectureFragment(fragment)).toBe(true);
      expect(encodeURI(fragment), 'nothing in it needs escaping').toBe(fragment);
      expect(await readLectureFragment(fragment)).toEqual(lecture);
    }),
    { numRuns: 50 }
  );
});

test('a damaged link is told of, or holds a lecture all the same', async () => {
  const steps = [{ place: 'at=Mixed_6b', caption: 'A module', notes: '', minutes: 1 }];
  const whole = (await writeLectureFragment({ title: 'Mine', language: 'en', steps })) ?? '';
  const known = ['none', 'broken-link', 'not-json', 'other-format'];
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 8, max: whole.length }),
      fc.base64String(),
      async (at, more) => {
        expect(known).toContain(await faultOf(whole.slice(0, at) + more));
      }
    ),
    { numRuns: 50 }
  );
  expect(await faultOf(whole.slice(0, -6))).toBe('broken-link');
  expect(await faultOf(`${whole}%20`)).toBe('broken-link');
  expect(await faultOf('lecture=')).toBe('broken-link');
});

test('a short link that unpacks to very much is not unpacked', async () => {
  const caption = 'x'.repeat(lectureLimits.file);
  const bomb = {
    title: '',
    language: 'en',
    steps: [{ place: '', caption, notes: '', minutes: 0 }]
  };
  const fragment = await writeLectureFragment(bomb);
  expect(fragment?.length).toBeLessThan(10_000);
  expect(await faultOf(fragment ?? '')).toBe('too-large');
});

test('a lecture that makes too long a link has none', async () => {
  const caption = fc.sample(
    fc.string({ unit: 'binary', minLength: 150_000, maxLength: 150_000 }),
    1
  )[0];
  const large = {
    title: '',
    language: 'en',
    steps: [{ place: '', caption, notes: '', minutes: 0 }]
  };
  expect(await writeLectureFragment(large)).toBeNull();
  expect(formatLecture(large).length).toBeGreaterThan(150_000);
});
