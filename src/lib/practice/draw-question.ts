import { inShapesOf, isWindowOp, type Network, type Op } from '../network';
import {
  hasAnswer,
  practiceMeasures,
  rightAnswer,
  type MeasureChoice,
  type PracticeMeasure,
  type Question
} from './question';
import { createRandom } from '../random';

/** Seeds are 0 to 999,999: short enough to read out in a lecture. */
export const seedLimit = 1_000_000;

interface Candidate {
  readonly question: Question;
  /** Ops of one family are asked the same way: same kind, kernel (lying or standing), stride and padding. */
  readonly family: string;
  /** Two questions of a family with the same inputs and answer are the same exercise. */
  readonly exercise: string;
  readonly weight: number;
}

/** Draws one question after another, no exercise twice, families and measures in turn as far as chance allows. */
export class QuestionDrawer {
  readonly #random: () => number;
  #candidates: readonly Candidate[];

  constructor(
    network: Network,
    options: { readonly seed: number; readonly measure: MeasureChoice }
  ) {
    this.#random = createRandom(options.seed);
    const { measure } = options;
    const measures = measure === 'any' ? practiceMeasures : [measure];
    this.#candidates = measures.flatMap((each) => listCandidates(network, each));
  }

  /** The next question; null when every exercise has been drawn. */
  draw(): Question | null {
    const chosen = pickWeighted(this.#candidates, this.#random());
    if (chosen === undefined) return null;
    const { measure } = chosen.question;
    this.#candidates = this.#candidates
      .filter(({ exercise }) => exercise !== chosen.exercise)
      .map((candidate) => ({
        ...candidate,
        weight:
          candidate.weight /
          (candidate.question.measure === measure ? 2 : 1) /
          (candidate.family === chosen.family ? 3 : 1) /
          (candidate.question.scope === chosen.question.scope ? 10 : 1)
      }));
    return chosen.question;
  }
}

/** The question of a seed: always the same one for the same network and measure. */
export function drawQuestion(
  network: Network,
  options: { readonly seed: number; readonly measure: MeasureChoice }
): Question {
  const question = new QuestionDrawer(network, options).draw();
  if (question === null) throw new Error('The network has no op to ask about.');
  return question;
}

/** The next seed whose question is another one, where the network has another one. */
export function nextSeed(
  network: Network,
  { seed, measure }: { readonly seed: number; readonly measure: MeasureChoice }
): number {
  const current = drawQuestion(network, { seed, measure });
  const furthest = 50;
  for (let step = 1; step <= furthest; step++) {
    const next = (seed + step) % seedLimit;
    const question = drawQuestion(network, { seed: next, measure });
    if (question.scope !== current.scope || question.measure !== current.measure) return next;
  }
  return (seed + 1) % seedLimit;
}

/** Every family weighs as much as its worth, however many ops it has; every measure weighs 1. */
function listCandidates(network: Network, measure: PracticeMeasure): readonly Candidate[] {
  const worthwhile = network.ops.filter((op) => judgeWorth(op, measure) > 0);
  const sizes = new Map<string, number>();
  for (const op of worthwhile) sizes.set(nameFamily(op), (sizes.get(nameFamily(op)) ?? 0) + 1);
  const weights = worthwhile.map(
    (op) => judgeWorth(op, measure) / (sizes.get(nameFamily(op)) ?? 1)
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return worthwhile.map((op, index) => {
    const family = `${measure} ${nameFamily(op)}`;
    return {
      question: { measure, scope: op.scope },
      family,
      exercise: [family, ...inShapesOf(op), rightAnswer(op, measure)].join(' '),
      weight: weights[index] / total
    };
  });
}

function nameFamily(op: Op): string {
  const kernel = op.kernel === null ? [] : [...op.kernel].sort((first, second) => first - second);
  return [op.kind, kernel.join('x'), op.stride, op.padding, op.outShape.length].join(' ');
}

/** How much there is to think about; 0 is never drawn. */
function judgeWorth(op: Op, measure: PracticeMeasure): number {
  if (!hasAnswer(op, measure) || op.kind === 'dropout' || op.kind === 'softmax') return 0;
  switch (measure) {
    case 'shape':
      if (op.kind === 'squeeze') return 0.5;
      if (op.kind === 'concat') return 8;
      if (op.kind === 'global_avg_pool') return 2;
      return op.padding === 'VALID' && isWide(op) ? 3 : isWide(op) ? 2 : 1;
    case 'parameters':
      if (op.kind === 'conv') return isWide(op) ? 4 : 3;
      return isWindowOp(op) || op.kind === 'concat' ? 0.5 : 0;
    case 'receptive-field':
      if (op.kind === 'concat') return 5;
      if (op.kind === 'global_avg_pool') return 2;
      return isWide(op) ? 3 : 0.5;
  }
}

function isWide(op: Op): boolean {
  return isWindowOp(op) && Math.max(...op.kernel) > 1;
}

function pickWeighted(candidates: readonly Candidate[], random: number): Candidate | undefined {
  let rest = random * candidates.reduce((sum, { weight }) => sum + weight, 0);
  for (const candidate of candidates) {
    rest -= candidate.weight;
    if (rest < 0) return candidate;
  }
  return candidates.at(-1);
}
