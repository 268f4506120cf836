import { baseEndPoints, buildNetwork, type Op } from '../network';
import { nameBranches } from './torch-branch-names';

/** What the frameworks' own implementations call an op of the base. */
export interface OfficialName {
  /** The Keras layer; of a convolution with its batch norm and ReLU, the convolution. */
  readonly keras: string;
  /** torchvision's and timm's attribute inside its module; null where they call a function. */
  readonly torch: string | null;
}

/**
 * The base under the names of keras.applications and torchvision, by Slim scope. Keras numbers layers by creation,
 * which is Slim's order too; torchvision names a branch after its windows.
 */
export function listOfficialNames(): ReadonlyMap<string, OfficialName> {
  const { ops } = buildNetwork({ finalEndPoint: baseEndPoints.at(-1) });
  const kerasNames = nameKerasLayers(ops);
  const torchNames = nameTorchAttributes(ops);
  return new Map(
    ops.map(({ scope }) => [
      scope,
      { keras: kerasNames.get(scope)!, torch: torchNames.get(scope) ?? null }
    ])
  );
}

const kerasStems: Partial<Record<Op['kind'], string>> = {
  conv: 'conv2d',
  max_pool: 'max_pooling2d',
  avg_pool: 'average_pooling2d'
};

function nameKerasLayers(ops: readonly Op[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const count = (stem: string) => {
    const number = counts.get(stem) ?? 0;
    counts.set(stem, number + 1);
    return number;
  };
  const numbered = (stem: string) => {
    const number = count(stem);
    return number === 0 ? stem : `${stem}_${number}`;
  };
  const mixed = nameMixedLayers(ops);
  return new Map(
    ops.map((op) => {
      const name = mixed.get(op.scope) ?? numbered(kerasStems[op.kind] ?? 'concatenate');
      return [op.scope, name];
    })
  );
}

/**
 * `mixed0` … for the modules. The first concat inside a module is numbered below the first module that has one
 * (`mixed9_0`, `mixed9_1`); a further one is left to Keras (`concatenate`, `concatenate_1`).
 */
function nameMixedLayers(ops: readonly Op[]): ReadonlyMap<string, string> {
  const concats = ops.filter((op) => op.kind === 'concat');
  const modules = [...new Set(concats.map((op) => op.endPoint))];
  const forked = modules.filter((endPoint) =>
    concats.some((op) => op.endPoint === endPoint && op.branch !== null)
  );
  const names = new Map<string, string>();
  for (const op of concats) {
    if (op.branch === null) {
      names.set(op.scope, `mixed${modules.indexOf(op.endPoint)}`);
      continue;
    }
    const inside = concats.filter(
      ({ endPoint, branch }) => endPoint === op.endPoint && branch !== null
    );
    if (op !== inside[0]) continue;
    names.set(op.scope, `mixed${modules.indexOf(forked[0])}_${forked.indexOf(op.endPoint)}`);
  }
  return names;
}

function nameTorchAttributes(ops: readonly Op[]): ReadonlyMap<string, string> {
  const names = new Map(nameBranches(ops));
  let poolCount = 0;
  for (const op of ops) {
    if (op.branch !== null || op.kind === 'concat') continue;
    names.set(op.scope, op.kind === 'conv' ? op.endPoint : `maxpool${++poolCount}`);
  }
  return names;
}
