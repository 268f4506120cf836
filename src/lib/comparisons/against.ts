import { isPhotoId, type PhotoId } from '../photos';
import type { Variant } from './variant';

/** What picture B is: one that every reader has, a second one of the reader's own, or the photo changed. */
export type Against =
  { readonly kind: 'photo'; readonly id: PhotoId } | { readonly kind: 'own' } | Variant;

/** Smallest and largest amount that an address may ask for. */
export const variantLimits = {
  shift: { min: -150, max: 150 },
  blur: { min: 1, max: 10 },
  crop: { min: 10, max: 95 },
  noise: { min: 1, max: 100 },
  patch: { min: 1, max: 2000 }
} as const;

type Limited = keyof typeof variantLimits;

/** `coffee`, `mirror`, `turn-90`, `shift-16` or `shift-16,-8`, `blur-3`, `crop-80`, `noise-20`, `patch-100,80,64`, `own`. */
export function formatAgainst(against: Against): string {
  switch (against.kind) {
    case 'photo':
      return against.id;
    case 'turn':
      return `turn-${against.degrees}`;
    case 'shift':
      return `shift-${against.x}${against.y === 0 ? '' : `,${against.y}`}`;
    case 'blur':
    case 'noise':
      return `${against.kind}-${against.deviation}`;
    case 'crop':
      return `crop-${against.percent}`;
    case 'patch':
      return `patch-${against.x},${against.y},${against.side}`;
    default:
      return against.kind;
  }
}

/** The reverse; undefined where the text says nothing of the kind, or an amount beyond `variantLimits`. */
export function parseAgainst(text: string): Against | undefined {
  if (isPhotoId(text)) return { kind: 'photo', id: text };
  if (text === 'own' || text === 'mirror' || text === 'grey') return { kind: text };
  const [, kind, list] = /^([a-z]{1,10})-(-?\d{1,4}(?:,-?\d{1,4}){0,2})$/.exec(text) ?? [];
  if (kind === undefined) return undefined;
  return readVariant(kind, list.split(',').map(Number));
}

function readVariant(kind: string, [first, second, third]: number[]): Variant | undefined {
  const count = [first, second, third].filter((value) => value !== undefined).length;
  const fits = (name: Limited, value: number) =>
    value >= variantLimits[name].min && value <= variantLimits[name].max;
  if (kind === 'shift' && count <= 2) {
    const y = second ?? 0;
    return fits('shift', first) && fits('shift', y) ? { kind, x: first, y } : undefined;
  }
  if (kind === 'patch' && count === 3) {
    const isInside = first >= 0 && second >= 0 && fits('patch', third);
    return isInside ? { kind, x: first, y: second, side: third } : undefined;
  }
  if (count !== 1) return undefined;
  switch (kind) {
    case 'turn':
      return first === 90 || first === 180 || first === 270 ? { kind, degrees: first } : undefined;
    case 'blur':
    case 'noise':
      return fits(kind, first) ? { kind, deviation: first } : undefined;
    case 'crop':
      return fits(kind, first) ? { kind, percent: first } : undefined;
    default:
      return undefined;
  }
}
