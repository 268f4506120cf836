import type { CurvePoint } from './change-curve';

interface Mark {
  readonly endPoint: string;
  readonly relativeL2: number;
}

/**
 * The first end point that differs, and the one that differs most; null where none does. Those behind untrained weights
 * count only where there are no others.
 */
export function summariseCurve(
  curve: readonly CurvePoint[],
  untrained: ReadonlySet<string>
): {
  readonly first: Mark | null;
  readonly largest: Mark | null;
} {
  const trained = curve.filter(({ endPoint }) => !untrained.has(endPoint));
  const marks = (trained.length > 0 ? trained : curve).flatMap(
    ({ endPoint, difference }): readonly Mark[] =>
      difference !== null && difference.relativeL2 > 0
        ? [{ endPoint, relativeL2: difference.relativeL2 }]
        : []
  );
  if (marks.length === 0) return { first: null, largest: null };
  const largest = marks.reduce((most, mark) => (mark.relativeL2 > most.relativeL2 ? mark : most));
  return { first: marks[0], largest };
}
