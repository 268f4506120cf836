import {
  formatCount,
  formatPair,
  indexOps,
  outputOpOf,
  rootScope,
  type Network,
  type Op
} from '../network';
import type { Explanation } from './explain-edit';

/** Both orders of a grid reduction in sequence, beside the parallel one of Inception V3. */
export function explainReduction(
  kind: 'pool-first' | 'pool-last',
  name: string,
  network: Network
): Explanation | null {
  const ops = network.ops.filter((op) => op.endPoint === name);
  const input = ops[0]?.kind === 'concat' ? undefined : ops[0]?.inShape;
  const output = outputOpOf(network, name)?.outShape;
  if (input === undefined || output === undefined) return null;
  const large = formatPair([input[1], input[2]]);
  const small = formatPair([output[1], output[2]]);
  const share = (output[1] * output[2]) / (input[1] * input[2]);
  const percent = `${Math.round(share * 100)} %`;
  const channels = formatCount(output[3]);
  const ideal = {
    formula: `(${output[1]} × ${output[2]}) / (${input[1]} × ${input[2]})`,
    share: kind === 'pool-first' ? share : 1 / share
  };
  return kind === 'pool-first'
    ? {
        title: 'Pool first, then convolve',
        argument:
          `The convolution to ${channels} channels then runs on ${small} places in place of ${large}: ${percent} of ` +
          `the work of the other order. But everything passes through ${small}×${formatCount(input[3])} values first, ` +
          'a representational bottleneck.',
        source:
          'The paper, section 5 and figure 9: a quarter, since there each side halves exactly. The figures above are ' +
          'of this network.',
        ideal
      }
    : {
        title: 'Convolve first, then pool',
        argument:
          `No value is dropped before the convolution has seen it, so nothing is squeezed. But the convolution from ` +
          `${formatCount(input[3])} to ${channels} channels runs on all ${large} places, not on ${small}: ` +
          `${Number((1 / share).toPrecision(3))} times the multiply-adds of the other order. Inception V3 does both ` +
          'side by side, and cheaper.',
        source:
          'The paper: four times by the formula of section 5, where each side halves exactly, but three times by the ' +
          'caption of figure 9. The figures above are of this network.',
        ideal: { ...ideal, formula: `(${input[1]} × ${input[2]}) / (${output[1]} × ${output[2]})` }
      };
}

/** `at` is `Mixed_5b/Branch_3`. */
export function explainBranchOff(at: string, network: Network): Explanation | null {
  const [name, branch] = at.split('/');
  const concat = indexOps(network).get(`${rootScope}/${name}/concat`);
  if (concat === undefined || concat.kind !== 'concat') return null;
  const inBranch = (op: Op) => op.endPoint === name && op.branch === branch;
  const ops = network.ops.filter(inBranch);
  const scopes = new Set(ops.map(({ scope }) => scope));
  const lost = concat.inputs.reduce(
    (sum, scope, index) => (scopes.has(scope) ? sum + concat.inShapes[index][3] : sum),
    0
  );
  const params = ops.reduce((sum, op) => sum + op.params, 0);
  const costs =
    params === 0 ? 'has no parameters' : `takes its ${formatCount(params)} parameters along`;
  return {
    title: `Switch ${branch} off`,
    argument:
      `The concat loses ${formatCount(lost)} of its ${formatCount(concat.outShape[3])} channels, and the branch ${costs}. Whatever reads the module gets narrower and cheaper with it. ` +
      'What that does to accuracy only training can tell.',
    source: 'No claim of the paper; the figures are of this network.',
    ideal: null
  };
}
