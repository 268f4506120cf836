import type { Measure, Samples, Target } from './measures';
import { summarise, type Summary } from './statistics';

export interface Row {
  readonly name: string;
  readonly measure: Measure;
  readonly engine: Summary | undefined;
  readonly layers: Summary | undefined;
  /** Engine's median over tf.layers'; undefined where one of them is missing or 0. */
  readonly ratio: number | undefined;
  /** Undefined where there is no target, or not what it needs. */
  readonly isReached: boolean | undefined;
}

/** One row for each measure of which anything is known or wanted, in the table's order. */
export function judge<Name extends string>(
  measures: Readonly<Record<Name, Measure>>,
  samples: Samples<Name>
): Row[] {
  return (Object.keys(measures) as Name[]).map((name) => {
    const measure = measures[name];
    const engine = summarise(samples.of(name, 'engine'));
    const layers = summarise(samples.of(name, 'layers'));
    const ratio = engine && layers && layers.median > 0 ? engine.median / layers.median : undefined;
    return {
      name,
      measure,
      engine,
      layers,
      ratio,
      isReached: isReached(measure.target, engine, ratio)
    };
  });
}

function isReached(
  target: Target | undefined,
  engine: Summary | undefined,
  ratio: number | undefined
): boolean | undefined {
  switch (target?.kind) {
    case undefined:
      return undefined;
    case 'share':
      if (engine === undefined || ratio === undefined) return undefined;
      return ratio <= target.most || engine.max <= (target.orMost ?? 0);
    case 'most':
      return engine === undefined ? undefined : engine.max <= target.most;
    case 'least':
      return engine === undefined ? undefined : engine.min >= target.least;
  }
}
