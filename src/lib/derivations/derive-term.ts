/**
 * Arithmetic as data: what a formula says, before anyone decides how it looks. The same tree is
 * read aloud, printed by the command line and set as MathML.
 */
export type Term =
  /** `branch` is `Branch_0`… where the number belongs to one. */
  | { readonly kind: 'number'; readonly value: number; readonly branch?: string }
  | { readonly kind: 'letter'; readonly name: string; readonly subscript?: string }
  | { readonly kind: 'sum'; readonly parts: readonly SignedTerm[] }
  | { readonly kind: 'product'; readonly factors: readonly Term[] }
  | { readonly kind: 'fraction'; readonly over: Term; readonly under: Term }
  | { readonly kind: 'ceiling'; readonly of: Term }
  | { readonly kind: 'maximum'; readonly terms: readonly Term[] };

export interface SignedTerm {
  readonly sign: '+' | '−';
  readonly term: Term;
}

type Operand = Term | number | string;

/** A number as itself, a text as a letter; an underscore starts its subscript: `c_in`. */
function toTerm(operand: Operand): Term {
  if (typeof operand === 'number') return { kind: 'number', value: operand };
  if (typeof operand !== 'string') return operand;
  const [name, subscript] = operand.split('_');
  return subscript === undefined ? { kind: 'letter', name } : { kind: 'letter', name, subscript };
}

/** Sum of what is given; an operand is taken away where a `'−'` stands before it. */
export function sum(...operands: readonly (Operand | '−')[]): Term {
  const parts: SignedTerm[] = [];
  let sign: SignedTerm['sign'] = '+';
  for (const operand of operands) {
    if (operand === '−') sign = '−';
    else {
      parts.push({ sign, term: toTerm(operand) });
      sign = '+';
    }
  }
  return { kind: 'sum', parts };
}

export function product(...factors: readonly Operand[]): Term {
  return { kind: 'product', factors: factors.map(toTerm) };
}

export function fraction(over: Operand, under: Operand): Term {
  return { kind: 'fraction', over: toTerm(over), under: toTerm(under) };
}

export function ceiling(of: Operand): Term {
  return { kind: 'ceiling', of: toTerm(of) };
}

export function maximum(...terms: readonly Operand[]): Term {
  return { kind: 'maximum', terms: terms.map(toTerm) };
}

/** A sum needs brackets as a factor; fractions and brackets of their own keep it together elsewhere. */
export function needsBrackets(term: Term, within: 'product' | 'fraction'): boolean {
  if (term.kind === 'sum') return term.parts.length > 1;
  return within === 'fraction' && term.kind === 'product';
}

/** On one line: `⌈(299 − 3 + 1) / 2⌉`. */
export function formatTerm(term: Term): string {
  switch (term.kind) {
    case 'number':
      return String(term.value).replace('-', '−');
    case 'letter':
      return term.subscript === undefined ? term.name : `${term.name}_${term.subscript}`;
    case 'sum':
      return term.parts
        .map(({ sign, term: part }, index) => {
          const text = formatTerm(part);
          return index === 0 && sign === '+' ? text : `${sign} ${text}`;
        })
        .join(' ');
    case 'product':
      return term.factors.map((factor) => bracketed(factor, 'product')).join(' × ');
    case 'fraction':
      return `${bracketed(term.over, 'fraction')} / ${bracketed(term.under, 'fraction')}`;
    case 'ceiling':
      return `⌈${formatTerm(term.of)}⌉`;
    case 'maximum':
      return `max(${term.terms.map(formatTerm).join(', ')})`;
  }
}

function bracketed(term: Term, within: 'product' | 'fraction'): string {
  return needsBrackets(term, within) ? `(${formatTerm(term)})` : formatTerm(term);
}

/** What the term comes to; NaN where it holds letters. */
export function evaluateTerm(term: Term): number {
  switch (term.kind) {
    case 'number':
      return term.value;
    case 'letter':
      return Number.NaN;
    case 'sum':
      return term.parts.reduce(
        (total, { sign, term: part }) => total + (sign === '+' ? 1 : -1) * evaluateTerm(part),
        0
      );
    case 'product':
      return term.factors.reduce((total, factor) => total * evaluateTerm(factor), 1);
    case 'fraction':
      return evaluateTerm(term.over) / evaluateTerm(term.under);
    case 'ceiling':
      return Math.ceil(evaluateTerm(term.of)) + 0;
    case 'maximum':
      return Math.max(...term.terms.map(evaluateTerm));
  }
}
