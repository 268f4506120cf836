import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editLimits, formatEdits, parseEdits, type Edit } from '.';

const word = fc.stringMatching(/^[A-Za-z0-9_]{1,20}$/);
const address = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('/'));
const plain: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(
    'to-3x3',
    'merge',
    'factorise',
    'square',
    'no-bottleneck',
    'pool-first',
    'pool-last',
    'off'
  ),
  at: address
});
const upTo = (max: number) => fc.integer({ min: 1, max });
const byHand = fc
  .record(
    {
      kernel: fc.tuple(upTo(editLimits.kernel), upTo(editLimits.kernel)),
      stride: upTo(editLimits.stride),
      padding: fc.constantFrom('SAME' as const, 'VALID' as const),
      filters: upTo(editLimits.filters)
    },
    { requiredKeys: [] }
  )
  .filter((values) => Object.keys(values).length > 0);
const set: fc.Arbitrary<Edit> = fc
  .tuple(address, byHand)
  .map(([at, values]) => ({ kind: 'set', at, ...values }));

describe('edits as text', () => {
  it('reads as a list of edits', () => {
    expect(
      parseEdits(
        'to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5;off@Mixed_5b/Branch_3;set@Conv2d_1a_3x3:k5x5,s1,SAME,f48'
      )
    ).toEqual([
      { kind: 'to-3x3', at: 'Mixed_5b/Branch_1/Conv2d_0b_5x5' },
      { kind: 'off', at: 'Mixed_5b/Branch_3' },
      { kind: 'set', at: 'Conv2d_1a_3x3', kernel: [5, 5], stride: 1, padding: 'SAME', filters: 48 }
    ]);
    expect(parseEdits('')).toEqual([]);
  });

  it('comes back as it went, for any list', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(plain, set), { maxLength: 32 }), (edits) => {
        expect(parseEdits(formatEdits(edits))).toEqual(edits);
      }),
      { seed: 1512 }
    );
  });

  it('is no exception, whatever it says', () => {
    const pieces = fc.constantFrom(
      'set',
      '@',
      ':',
      ';',
      ',',
      '/',
      'k3x3',
      's',
      'f9',
      'off',
      '%',
      '٣'
    );
    const jumble = fc.array(fc.oneof(pieces, fc.string())).map((parts) => parts.join(''));
    fc.assert(
      fc.property(jumble, (text) => {
        const edits = parseEdits(text);
        if (edits !== undefined) expect(parseEdits(formatEdits(edits))).toEqual(edits);
      }),
      { seed: 1512, numRuns: 500 }
    );
  });

  it.each([
    'off',
    'off@',
    '@Mixed_5b',
    'on@Mixed_5b/Branch_0',
    'off@Mixed_5b/Branch_0;',
    'off@a/b/c/d',
    'off@Mixed_5b/Branch_0:s1',
    'set@Conv2d_1a_3x3',
    'set@Conv2d_1a_3x3:',
    'set@Conv2d_1a_3x3:k5',
    'set@Conv2d_1a_3x3:k0x3',
    'set@Conv2d_1a_3x3:k32x3',
    'set@Conv2d_1a_3x3:s0',
    'set@Conv2d_1a_3x3:f0',
    'set@Conv2d_1a_3x3:f4097',
    'set@Conv2d_1a_3x3:same',
    'set@Conv2d_1a_3x3:s1:s2',
    Array.from({ length: 33 }, () => 'off@Mixed_5b/Branch_0').join(';')
  ])('cannot be read from “%s”', (text) => {
    expect(parseEdits(text)).toBeUndefined();
  });
});
