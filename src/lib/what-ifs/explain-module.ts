import { indexOps, outputOpOf, rootScope, type Network, type Op } from '../network';
import type { BranchExperiment, ReductionExperiment } from './experiment';

export function explainReduction(
  edit: ReductionExperiment['edit'],
  network: Network
): ReductionExperiment | null {
  const first = network.ops.find((op) => op.endPoint === edit.at);
  const input = first?.kind === 'concat' ? undefined : first?.inShape;
  const output = outputOpOf(network, edit.at)?.outShape;
  if (input === undefined || output === undefined) return null;
  const small = `(${output[1]} × ${output[2]})`;
  const large = `(${input[1]} × ${input[2]})`;
  const share = (output[1] * output[2]) / (input[1] * input[2]);
  return {
    edit,
    shapes: { in: input, out: output },
    ideal:
      edit.kind === 'pool-first'
        ? { formula: `${small} / ${large}`, share }
        : { formula: `${large} / ${small}`, share: 1 / share }
  };
}

export function explainBranchOff(
  edit: BranchExperiment['edit'],
  network: Network
): BranchExperiment | null {
  const [name, branch] = edit.at.split('/');
  const concat = indexOps(network).get(`${rootScope}/${name}/concat`);
  if (concat === undefined || concat.kind !== 'concat') return null;
  const inBranch = (op: Op) => op.endPoint === name && op.branch === branch;
  const ops = network.ops.filter(inBranch);
  const scopes = new Set(ops.map(({ scope }) => scope));
  const lost = concat.inputs.reduce(
    (sum, scope, index) => (scopes.has(scope) ? sum + concat.inShapes[index][3] : sum),
    0
  );
  return {
    edit,
    channels: { lost, all: concat.outShape[3] },
    params: ops.reduce((sum, op) => sum + op.params, 0),
    ideal: null
  };
}
