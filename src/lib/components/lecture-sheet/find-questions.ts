import { readStepPlace, type LectureStep } from '$lib/lectures';
import { askedScope } from '$lib/practice';
import { buildEditedNetwork } from '$lib/what-ifs';

/** What the steps of a lecture ask. */
interface Questions {
  /** Of all ops that are asked about. */
  readonly scopes: ReadonlySet<string>;
  /** By the index of a step that tells the answer, the index of the one that asks. */
  readonly answers: ReadonlyMap<number, number>;
}

/** A step asks where Practice stands open on an op. The steps after it at the same place tell the answer. */
export function findQuestions(steps: readonly Pick<LectureStep, 'place'>[]): Questions {
  const scopes = new Set<string>();
  const answers = new Map<number, number>();
  let open: { readonly index: number; readonly at: string | null } | null = null;
  steps.forEach((step, index) => {
    const { place } = readStepPlace(step.place);
    const scope = place.panel === 'practice' ? scopeOf(place) : null;
    if (scope !== null) {
      scopes.add(scope);
      open = { index, at: place.at };
    } else if (open !== null && open.at === place.at) answers.set(index, open.index);
    else open = null;
  });
  return { scopes, answers };
}

function scopeOf({ config, edits, practice, at }: ReturnType<typeof readStepPlace>['place']) {
  try {
    return askedScope(buildEditedNetwork(config, edits), practice, at);
  } catch {
    // A network that cannot be built asks nothing.
    return null;
  }
}
