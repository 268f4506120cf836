import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSession,
  readAmongStages,
  readFromSpeaker,
  readFromStage,
  speakerPresses,
  writeMessage
} from './speaker-messages';

const step = { place: 'at=Mixed_6b', caption: 'One', notes: 'Say', minutes: 1 };
const lecture = { title: 'A lecture', language: 'en', steps: [step, { ...step, caption: 'Two' }] };
const state = {
  lecture,
  index: 1,
  isBlank: false,
  isCodeShown: true,
  isAway: true,
  startedMs: 5_000
};

describe('messages between a lecture and its speaker’s window', () => {
  it('arrive as they were sent', () => {
    expect(readFromSpeaker(writeMessage({ type: 'hello' }))).toEqual({ type: 'hello' });
    for (const press of speakerPresses) {
      expect(readFromSpeaker(writeMessage({ type: 'press', press }))).toEqual({
        type: 'press',
        press
      });
    }
    expect(readFromStage(writeMessage({ type: 'state', state }))).toEqual({ type: 'state', state });
    expect(readFromStage(writeMessage({ type: 'gone' }))).toEqual({ type: 'gone' });
    for (const type of ['claim', 'taken'] as const) {
      const message = { type, page: 'k3x9q2ab' };
      expect(readAmongStages(writeMessage(message))).toEqual(message);
      expect(readFromStage(writeMessage(message))).toBeNull();
    }
  });

  it('of a page that does not say when the lecture began are read all the same', () => {
    const told = readFromStage(
      writeMessage({ type: 'state', state: { ...state, startedMs: 'soon' as never } })
    );
    expect(told).toEqual({ type: 'state', state: { ...state, startedMs: null } });
  });

  it.each([
    ['another version', { ...writeMessage({ type: 'state', state }), inceptionscope: 2 }],
    ['a step beyond the end', writeMessage({ type: 'state', state: { ...state, index: 2 } })],
    ['half a step', writeMessage({ type: 'state', state: { ...state, index: 0.5 } })],
    [
      'a place that is none of ours',
      writeMessage({
        type: 'state',
        state: {
          ...state,
          lecture: { ...lecture, steps: [step, { ...step, place: 'url=https://elsewhere' }] }
        }
      })
    ]
  ])('with %s are not read', (_, message) => {
    expect(readFromStage(message)).toBeNull();
  });

  it('of any kind are read as ours or as nothing, without an exception', () => {
    const hostile = fc.oneof(
      fc.anything(),
      fc.record({
        inceptionscope: fc.constant(1),
        type: fc.oneof(
          fc.constantFrom('hello', 'press', 'state', 'claim', '__proto__'),
          fc.anything()
        ),
        press: fc.anything(),
        state: fc.oneof(fc.anything(), fc.record({ lecture: fc.anything(), index: fc.anything() }))
      })
    );
    fc.assert(
      fc.property(hostile, (data) => {
        readFromSpeaker(data);
        readAmongStages(data);
        const told = readFromStage(data);
        if (told?.type === 'state') expect(told.state.lecture.steps.length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 }
    );
  });
});

it('a session is a short word that an address can hold', () => {
  expect(isSession('k3x9q2ab')).toBe(true);
  for (const text of ['', 'a', '../x', 'x'.repeat(100), '<b>']) expect(isSession(text)).toBe(false);
});
