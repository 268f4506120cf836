import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLecture, lectureLimits, type Lecture } from './lecture';
import { LectureError, type LectureFault } from './lecture-fault';
import { parseLecture } from './parse-lecture';

const step = { place: 'at=Mixed_6b&photo=cat', caption: 'A module', notes: '', minutes: 1.5 };
const lecture: Lecture = { title: 'Mine', language: 'en', steps: [step] };
const file = (change: object) =>
  JSON.stringify({ ...JSON.parse(formatLecture(lecture)), ...change });
const withStep = (change: object) => file({ steps: [step, { ...step, ...change }] });

function faultOf(text: string): LectureFault | null {
  try {
    parseLecture(text);
    return null;
  } catch (error) {
    if (error instanceof LectureError) return error.fault;
    throw error;
  }
}

test('what was written is read back', () => {
  expect(parseLecture(formatLecture(lecture))).toEqual(lecture);
});

test('fields of a later version are left alone', () => {
  const text = file({ author: 'Someone', steps: [{ ...step, colour: 'red' }] });
  expect(parseLecture(text)).toEqual(lecture);
});

test('a place loses what belongs to the room, and its order is that of an address', () => {
  const place = 'photo=cat&theme=dark&lecture=own-1&step=7&weights=untrained&at=Mixed_6b';
  expect(parseLecture(withStep({ place })).steps[1].place).toBe('at=Mixed_6b&photo=cat');
});

describe('a bad file is told of', () => {
  const long = 'x'.repeat(5001);
  test.each<[string, LectureFault]>([
    ['', { kind: 'not-json' }],
    ['{"format": "inceptionscope-lecture",', { kind: 'not-json' }],
    ['[]', { kind: 'other-format' }],
    ['null', { kind: 'other-format' }],
    ['{}', { kind: 'other-format' }],
    [file({ version: '1' }), { kind: 'other-format' }],
    [file({ version: 2 }), { kind: 'newer-version', version: 2 }],
    [file({ steps: [] }), { kind: 'no-steps' }],
    [file({ steps: 'all' }), { kind: 'wrong-type', field: 'steps', step: null }],
    [file({ title: 7 }), { kind: 'wrong-type', field: 'title', step: null }],
    [file({ title: long }), { kind: 'too-long', field: 'title', step: null, limit: 120 }],
    [file({ steps: [null] }), { kind: 'wrong-type', field: 'place', step: 1 }],
    [withStep({ caption: undefined }), { kind: 'wrong-type', field: 'caption', step: 2 }],
    [withStep({ notes: long }), { kind: 'too-long', field: 'notes', step: 2, limit: 5000 }],
    [withStep({ minutes: '1' }), { kind: 'wrong-type', field: 'minutes', step: 2 }],
    [withStep({ minutes: -1 }), { kind: 'wrong-minutes', step: 2, limit: 180 }],
    [withStep({ minutes: 181 }), { kind: 'wrong-minutes', step: 2, limit: 180 }],
    [
      withStep({ place: 'at=Mixed_6b&size=9' }),
      { kind: 'unknown-parameter', step: 2, key: 'size' }
    ],
    [
      withStep({ place: 'https://example.org/?at=Mixed_6b' }),
      { kind: 'unknown-parameter', step: 2, key: 'https://example.org/?at' }
    ],
    [
      file({ steps: Array(201).fill(step) }),
      { kind: 'too-many-steps', count: 201, limit: lectureLimits.steps }
    ],
    [' '.repeat(lectureLimits.file + 1), { kind: 'too-large', limit: lectureLimits.file }]
  ])('%.40s', (text, fault) => {
    expect(faultOf(text)).toEqual(fault);
  });

  test('a value that no parameter has', () => {
    expect(faultOf(withStep({ place: 'pixel=x' }))).toMatchObject({
      kind: 'unread-parameter',
      step: 2,
      key: 'pixel',
      text: 'x'
    });
  });
});

test('any JSON is a lecture or a fault, and never anything else', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (content, steps) => {
      faultOf(JSON.stringify(content));
      faultOf(file({ steps }));
      faultOf(file({ steps: [steps] }));
    })
  );
});
