import type { Answer, PracticeMeasure } from './question';

export type ParsedAnswer =
  | { readonly status: 'read'; readonly answer: Answer }
  | { readonly status: 'unreadable'; readonly problem: AnswerProblem };

export type AnswerProblem =
  | { readonly kind: 'empty' | 'no-shape' | 'no-field' | 'no-count' | 'count-too-large' }
  /** A shape of more numbers than it can have. */
  | { readonly kind: 'too-many-numbers'; readonly count: number };

const timesSigns = /\s*(?:[x×*·✕⨯]|\bby\b)\s*/iu;
/** Thousands separators of several countries, between groups of three digits only. */
const grouped = /^\d{1,3}([.,'’_ \u00a0\u2009\u202f])\d{3}(?:\1\d{3})*$/u;
const wholeNumber = /^\d{1,15}$/;
const longestAnswer = 200;

/**
 * Reads what a reader typed. Shapes: `17×17×128`, `17x17x128`, `17, 17, 128`, `17 17 128`, with or without the
 * batch of 1; counts: with thousands separators, or as a sum of products; receptive fields: one side stands for both.
 * Never throws.
 */
export function parseAnswer(measure: PracticeMeasure, text: string): ParsedAnswer {
  const plain = text
    .slice(0, longestAnswer)
    .replace(/\b(px|pixels?)\b/giu, ' ')
    .replace(/[[\](){}]/gu, ' ')
    .trim();
  if (plain === '') return unreadable({ kind: 'empty' });
  switch (measure) {
    case 'shape':
      return parseShape(plain);
    case 'parameters':
      return parseCount(plain);
    case 'receptive-field':
      return parseField(plain);
  }
}

function parseShape(plain: string): ParsedAnswer {
  const numbers = parseList(plain);
  if (numbers === null) {
    return unreadable({ kind: 'no-shape' });
  }
  if (numbers.length === 4 && numbers[0] === 1) return read(numbers.slice(1));
  if (numbers.length > 3) {
    return unreadable({ kind: 'too-many-numbers', count: numbers.length });
  }
  return read(numbers);
}

function parseField(plain: string): ParsedAnswer {
  const numbers = parseList(plain);
  if (numbers === null || numbers.length > 2) {
    return unreadable({ kind: 'no-field' });
  }
  return read(numbers.length === 1 ? [numbers[0], numbers[0]] : numbers);
}

/** `76,992`, `5×5×48×64 + 3×64`, `= 76992` */
function parseCount(plain: string): ParsedAnswer {
  const terms = plain.slice(plain.lastIndexOf('=') + 1).split('+');
  let sum = 0;
  for (const term of terms) {
    const factors = term.split(timesSigns).map(parseNumber);
    if (factors.some((factor) => factor === null)) {
      return unreadable({ kind: 'no-count' });
    }
    sum += factors.reduce<number>((product, factor) => product * (factor ?? 0), 1);
  }
  return Number.isSafeInteger(sum) ? read([sum]) : unreadable({ kind: 'count-too-large' });
}

/** Times signs separate if there are any; otherwise commas, semicolons and spaces do. */
function parseList(plain: string): readonly number[] | null {
  const parts = timesSigns.test(plain) ? plain.split(timesSigns) : plain.split(/[,;\s]+/u);
  const numbers = parts.filter((part) => part !== '').map(parseNumber);
  return numbers.length === 0 || numbers.includes(null) ? null : numbers.filter((n) => n !== null);
}

function parseNumber(text: string): number | null {
  const trimmed = text.trim();
  const separator = grouped.exec(trimmed)?.[1];
  const digits = separator === undefined ? trimmed : trimmed.replaceAll(separator, '');
  return wholeNumber.test(digits) ? Number(digits) : null;
}

function read(answer: Answer): ParsedAnswer {
  return { status: 'read', answer };
}

function unreadable(problem: AnswerProblem): ParsedAnswer {
  return { status: 'unreadable', problem };
}
