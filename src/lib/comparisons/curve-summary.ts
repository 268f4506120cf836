import type { CurvePoint } from './change-curve';

interface Mark {
  readonly endPoint: string;
  readonly relativeL2: number;
  readonly cosine: number;
}

/**
 * The first end point that differs, the one that differs most, and the one where A and B point least alike (lowest
 * cosine); null where none differs. Those behind untrained weights
 * count only where there are no others.
 */
export function summariseCurve(
  curve: readonly CurvePoint[],
  untrained: ReadonlySet<string>
): {
  readonly first: Mark | null;
  readonly largest: Mark | null;
  readonly leastAlike: Mark | null;
} {
  const trained = curve.filter(({ endPoint }) => !untrained.has(endPoint));
  const marks = (trained.length > 0 ? trained : curve).flatMap(
    ({ endPoint, difference }): readonly Mark[] =>
      difference !== null && difference.relativeL2 > 0
        ? [{ endPoint, relativeL2: difference.relativeL2, cosine: difference.cosine }]
        : []
  );
  if (marks.length === 0) return { first: null, largest: null, leastAlike: null };
  const largest = marks.reduce((most, mark) => (mark.relativeL2 > most.relativeL2 ? mark : most));
  const leastAlike = marks.reduce((least, mark) => (mark.cosine < least.cosine ? mark : least));
  return { first: marks[0], largest, leastAlike };
}
