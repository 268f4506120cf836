/** A statement that computes one value from others. */
export interface Step {
  readonly scope: string;
  readonly inputs: readonly string[];
  /** The variable that a chain of steps passes its value along in: `net`, `branch_1`. */
  readonly lane: string;
}

export interface AssignedStep {
  readonly target: string;
  /** Variables of the inputs, in order; null where another value has taken the variable since. */
  readonly sources: readonly (string | null)[];
}

interface Options {
  /** Variables that hold values made before the first step, by scope. */
  readonly given: ReadonlyMap<string, string>;
  /** Values that can be read by other means, so that their variable may be taken while they are still needed. */
  readonly isKeptElsewhere?: (scope: string) => boolean;
}

/**
 * Chooses the variable that each step writes: its lane's, with a letter where several steps of a lane read the same
 * value, and a number where the variable still holds what a later step reads.
 */
export function assignVariables(
  steps: readonly Step[],
  { given, isKeptElsewhere = () => false }: Options
): ReadonlyMap<string, AssignedStep> {
  const laneOf = new Map(steps.map(({ scope, lane }) => [scope, lane]));
  const readersOf = groupReaders(steps);
  const pending = new Map([...readersOf].map(([scope, readers]) => [scope, readers.length]));
  const variableOf = new Map(given);
  const holderOf = new Map([...given].map(([scope, variable]) => [variable, scope]));
  const assigned = new Map<string, AssignedStep>();

  const isTaken = (variable: string) => {
    const holder = holderOf.get(variable);
    return holder !== undefined && (pending.get(holder) ?? 0) > 0 && !isKeptElsewhere(holder);
  };
  const choose = ({ scope, inputs, lane }: Step): string => {
    if (inputs.length !== 1 || laneOf.get(inputs[0]) !== lane) return lane;
    const siblings = (readersOf.get(inputs[0]) ?? []).filter((reader) => reader.lane === lane);
    const variable = variableOf.get(inputs[0]) ?? lane;
    if (siblings.length < 2) return variable;
    return variable + letter(siblings.findIndex((sibling) => sibling.scope === scope));
  };

  for (const step of steps) {
    const sources = step.inputs.map((input) => {
      const variable = variableOf.get(input);
      return variable !== undefined && holderOf.get(variable) === input ? variable : null;
    });
    for (const input of step.inputs) pending.set(input, (pending.get(input) ?? 1) - 1);
    const base = choose(step);
    let target = base;
    for (let count = 2; isTaken(target); count++) target = `${base}_${count}`;
    variableOf.set(step.scope, target);
    holderOf.set(target, step.scope);
    assigned.set(step.scope, { target, sources });
  }
  return assigned;
}

function groupReaders(steps: readonly Step[]): ReadonlyMap<string, readonly Step[]> {
  const readersOf = new Map<string, Step[]>();
  for (const step of steps) {
    for (const input of step.inputs) {
      const readers = readersOf.get(input);
      if (readers === undefined) readersOf.set(input, [step]);
      else readers.push(step);
    }
  }
  return readersOf;
}

function letter(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + index);
}
