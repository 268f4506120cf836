import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readFromEmbed,
  readFromHost,
  writePlace,
  writePlainSize,
  writeShow,
  writeSize
} from './messages';

/** Anything that a window can send, and things that only look like ours. */
const hostile = fc.oneof(
  fc.anything(),
  fc.record(
    {
      inceptionscope: fc.oneof(fc.constant(1), fc.anything()),
      type: fc.oneof(fc.constantFrom('size', 'place', 'show', '__proto__'), fc.anything()),
      place: fc.anything(),
      height: fc.anything(),
      url: fc.webUrl()
    },
    { requiredKeys: [] }
  )
);

describe('messages between a frame and its host', () => {
  it('arrive as they were sent', () => {
    expect(readFromEmbed(writeSize(480))).toEqual(writeSize(480));
    expect(readFromEmbed(writePlace('at=Mixed_6b'))).toEqual(writePlace('at=Mixed_6b'));
    expect(readFromHost(writeShow('photo=cat'))).toEqual(writeShow('photo=cat'));
  });

  it('have the form that is documented', () => {
    expect(writeSize(480)).toEqual({ inceptionscope: 1, type: 'size', height: 480 });
    expect(writePlace('at=A')).toEqual({ inceptionscope: 1, type: 'place', place: 'at=A' });
    expect(writeShow('at=A')).toEqual({ inceptionscope: 1, type: 'show', place: 'at=A' });
    expect(writePlainSize(480)).toBe('{"action":"resize","height":480}');
  });

  it('lose fields that are not known, and are not read where version or type is', () => {
    const show = { ...writeShow('at=A'), url: 'https://elsewhere.example/' };
    expect(readFromHost(show)).toEqual(writeShow('at=A'));
    expect(readFromHost({ ...show, inceptionscope: 2 })).toBeNull();
    expect(readFromHost({ ...show, inceptionscope: '1' })).toBeNull();
    expect(readFromHost({ ...show, type: 'load' })).toBeNull();
    expect(readFromHost(writePlace('at=A'))).toBeNull();
    expect(readFromEmbed(writeShow('at=A'))).toBeNull();
  });

  it.each([
    ['no text', 1],
    ['a text that no address could hold', 'x'.repeat(1_000_000)],
    ['an object that turns into text', { toString: () => 'at=A' }]
  ])('with a place that is %s are not read', (_, place) => {
    expect(readFromHost({ ...writeShow(''), place })).toBeNull();
    expect(readFromEmbed({ ...writePlace(''), place })).toBeNull();
  });

  it('of any kind are read as ours or as nothing, without an exception', () => {
    fc.assert(
      fc.property(hostile, (data) => {
        const show = readFromHost(data);
        if (show !== null) expect(Object.keys(show)).toEqual(['inceptionscope', 'type', 'place']);
        const told = readFromEmbed(data);
        if (told?.type === 'size') expect(told.height).toBeGreaterThanOrEqual(0);
        if (told?.type === 'place') expect(typeof told.place).toBe('string');
      }),
      { numRuns: 2_000 }
    );
  });
});
