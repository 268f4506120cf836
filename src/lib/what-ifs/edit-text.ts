import type { Padding, Pair } from '../network';
import { editLimits, type Edit, type EditKind, type SetEdit } from './edit';

/** Longer lists are no experiment; bounds the work that a link can ask for. */
const mostEdits = 32;

const addressPattern = /^\w{1,40}(\/\w{1,40}){0,2}$/;

const plainKinds: readonly Exclude<EditKind, 'set'>[] = [
  'to-3x3',
  'merge',
  'factorise',
  'square',
  'no-bottleneck',
  'pool-first',
  'pool-last',
  'off'
];

/** `to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5;set@Conv2d_1a_3x3:k5x5,s1,SAME,f48`; empty without edits. */
export function formatEdits(edits: readonly Edit[]): string {
  return edits.map(formatEdit).join(';');
}

function formatEdit(edit: Edit): string {
  const head = `${edit.kind}@${edit.at}`;
  if (edit.kind !== 'set') return head;
  const { kernel, stride, padding, filters } = edit;
  const parts = [
    kernel && `k${kernel[0]}x${kernel[1]}`,
    stride && `s${stride}`,
    padding,
    filters && `f${filters}`
  ];
  return `${head}:${parts.filter(Boolean).join(',')}`;
}

/**
 * The reverse of `formatEdits`; undefined where the text is none, never an exception.
 * Whether the edits apply is for `buildNetwork` to say.
 */
export function parseEdits(text: string): readonly Edit[] | undefined {
  if (text === '') return [];
  const parts = text.split(';');
  if (parts.length > mostEdits) return undefined;
  const edits: Edit[] = [];
  for (const part of parts) {
    const edit = parseEdit(part);
    if (edit === undefined) return undefined;
    edits.push(edit);
  }
  return edits;
}

function parseEdit(text: string): Edit | undefined {
  const [kindText, rest, ...more] = text.split('@');
  if (rest === undefined || more.length > 0) return undefined;
  const kind = plainKinds.find((kind) => kind === kindText);
  if (kind !== undefined) return addressPattern.test(rest) ? { kind, at: rest } : undefined;
  const [at, values, ...others] = rest.split(':');
  if (kindText !== 'set' || values === undefined || others.length > 0) return undefined;
  return addressPattern.test(at) ? parseSet(at, values) : undefined;
}

function parseSet(at: string, values: string): SetEdit | undefined {
  const found: { kernel?: Pair; stride?: number; padding?: Padding; filters?: number } = {};
  for (const value of values.split(',')) {
    const [, letter, first, second] = /^([ksf])(\d{1,4})(?:x(\d{1,4}))?$/.exec(value) ?? [];
    if (value === 'SAME' || value === 'VALID') found.padding = value;
    else if (letter === 'k' && second) found.kernel = [Number(first), Number(second)];
    else if (letter === 's' && !second) found.stride = Number(first);
    else if (letter === 'f' && !second) found.filters = Number(first);
    else return undefined;
  }
  const edit: SetEdit = { kind: 'set', at, ...found };
  return isWithinLimits(edit) ? edit : undefined;
}

/** Whole numbers from 1 to `editLimits`, and at least one value. */
export function isWithinLimits({ kernel, stride, padding, filters }: SetEdit): boolean {
  const isCount = (value: number, largest: number) =>
    Number.isInteger(value) && value >= 1 && value <= largest;
  return (
    [kernel, stride, padding, filters].some((value) => value !== undefined) &&
    (kernel ?? []).every((side) => isCount(side, editLimits.kernel)) &&
    (stride === undefined || isCount(stride, editLimits.stride)) &&
    (filters === undefined || isCount(filters, editLimits.filters))
  );
}
