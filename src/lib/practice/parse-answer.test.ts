import { describe, expect, it } from 'vitest';
import { parseAnswer } from './parse-answer';

describe('a shape', () => {
  it.each([
    '17x17x128',
    '17×17×128',
    '17 X 17 X 128',
    '17*17*128',
    '17 17 128',
    '17, 17, 128',
    '17,17,128',
    '17;17;128',
    '[17, 17, 128]',
    '(1, 17, 17, 128)',
    '1x17x17x128',
    '17 by 17 by 128',
    '  17 × 17 × 128 '
  ])('is read from “%s”', (text) => {
    expect(parseAnswer('shape', text)).toEqual({ status: 'read', answer: [17, 17, 128] });
  });

  it('may group the digits of a number between times signs', () => {
    expect(parseAnswer('shape', '8×8×2,048')).toEqual({ status: 'read', answer: [8, 8, 2048] });
  });

  it('may have fewer numbers, which is for the check to judge', () => {
    expect(parseAnswer('shape', '1000')).toEqual({ status: 'read', answer: [1000] });
    expect(parseAnswer('shape', '35×35')).toEqual({ status: 'read', answer: [35, 35] });
  });
});

describe('a count', () => {
  it.each([
    '114688',
    '114,688',
    '114 688',
    '114.688',
    '114’688',
    '114\u202f688',
    '= 114,688',
    '1×7×128×128',
    '1*7*128*128',
    '7×128×128 = 114688'
  ])('is read from “%s”', (text) => {
    expect(parseAnswer('parameters', text)).toEqual({ status: 'read', answer: [114_688] });
  });

  it('may be a sum of products', () => {
    expect(parseAnswer('parameters', '5x5x48x64 + 3×64')).toEqual({
      status: 'read',
      answer: [76_992]
    });
  });
});

describe('a receptive field', () => {
  it.each(['63×63', '63 x 63 px', '63', '63 pixels', '63, 63'])('is read from “%s”', (text) => {
    expect(parseAnswer('receptive-field', text)).toEqual({ status: 'read', answer: [63, 63] });
  });

  it('may have two different sides', () => {
    expect(parseAnswer('receptive-field', '159×255')).toEqual({
      status: 'read',
      answer: [159, 255]
    });
  });
});

describe('what cannot be read is a problem of its kind', () => {
  it.each([
    ['shape', '', 'empty'],
    ['shape', '  ', 'empty'],
    ['shape', 'seventeen', 'no-shape'],
    ['shape', '17x'.repeat(500), 'too-many-numbers'],
    ['shape', '1.5×2×3', 'no-shape'],
    ['shape', '-1×2×3', 'no-shape'],
    ['shape', '2×17×17×128', 'too-many-numbers'],
    ['parameters', '77k', 'no-count'],
    ['parameters', '1,23', 'no-count'],
    ['parameters', '3 +', 'no-count'],
    ['parameters', '999999999×999999999', 'count-too-large'],
    ['parameters', '__proto__', 'no-count'],
    ['receptive-field', '1×2×3', 'no-field'],
    ['receptive-field', '±5', 'no-field']
  ] as const)('%s “%s”: %s', (measure, text, kind) => {
    expect(parseAnswer(measure, text)).toMatchObject({ status: 'unreadable', problem: { kind } });
  });
});
