import { expect, it } from 'vitest';
import { readSmoothness, type TraceEvent } from './read-trace';

const marks = { start: 'begin', end: 'finish' };
const page = { pid: 7, tid: 1, ph: 'X' };
const compositor = { ...page, tid: 2 };
const at = (name: string, ms: number, dur = 0, thread = page): TraceEvent => ({
  ...thread,
  name,
  ts: ms * 1000,
  dur: dur * 1000
});

it('frames and tasks count between the marks, of the page that set them', () => {
  const events = [
    at('RunTask', 0, 400),
    at('begin', 500),
    ...[510, 520, 530, 540, 550].map((ms) => at('DrawFrame', ms, 0, compositor)),
    at('RunTask', 512, 30),
    at('RunTask', 515, 45, compositor),
    at('RunTask', 515, 90, { ...page, pid: 8 }),
    at('DrawFrame', 515, 0, { ...page, pid: 8 }),
    at('finish', 560),
    at('RunTask', 570, 300),
    at('DrawFrame', 580, 0, compositor)
  ];
  expect(readSmoothness(events, marks)).toEqual({ framesPerSecond: 100, longestTaskMs: 30 });
});

it('a task that reaches into the time counts as long as it is', () => {
  const frames = [510, 520].map((ms) => at('DrawFrame', ms, 0, compositor));
  const events = [at('begin', 500), at('RunTask', 480, 60), ...frames, at('finish', 560)];
  expect(readSmoothness(events, marks).longestTaskMs).toBe(60);
});

it.each([
  [[at('begin', 0), at('DrawFrame', 1), at('DrawFrame', 2)], 'lacks its marks'],
  [[at('begin', 0), at('DrawFrame', 1), at('finish', 2)], 'has no frames']
])('a trace with too little in it is refused', (events, sentence) => {
  expect(() => readSmoothness(events, marks)).toThrow(sentence);
});
