import { shortScope, type Network } from './build-network';
import { formatPair, formatShape } from './notation';
import { isWindowOp, type Op } from './op';

export interface SearchHit {
  /** End point, or scope without `InceptionV3/`. */
  readonly id: string;
  readonly detail: string;
}

interface SearchOptions {
  /** Kind and shape of an op in the reader's words. */
  readonly describe: (op: Op) => string;
  readonly limit?: number;
}

interface Candidate extends SearchHit {
  /** `7x1`; null without a window. */
  readonly kernel: string | null;
}

const kernelWord = /^\d+x\d+$/;

/**
 * End points and ops whose name, kind or shape holds every word of the query: ops whose kernel a word names first,
 * then end points before ops. Words are matched without case and `x` also finds `×`; a number is matched from its
 * first digit, so that `7x1` is not found in `147×147`.
 */
export function searchNetwork(
  network: Network,
  query: string,
  { describe, limit = 12 }: SearchOptions
): readonly SearchHit[] {
  const words = plainText(query)
    .split(/[\s/]+/)
    .filter(Boolean);
  if (words.length === 0) return [];
  const kernels = words.filter((word) => kernelWord.test(word));
  const found = listCandidates(network, describe).filter((candidate) => holdsAll(candidate, words));
  const isNamedKernel = ({ kernel }: Candidate) => kernel !== null && kernels.includes(kernel);
  return [...found.filter(isNamedKernel), ...found.filter((one) => !isNamedKernel(one))]
    .slice(0, limit)
    .map(({ id, detail }) => ({ id, detail }));
}

function listCandidates(
  network: Network,
  describe: SearchOptions['describe']
): readonly Candidate[] {
  const candidates = new Map<string, Candidate>();
  for (const { name: id, shape } of network.endPoints) {
    candidates.set(id, { id, detail: formatShape(shape), kernel: null });
  }
  for (const op of network.ops) {
    const id = shortScope(op.scope);
    const detail = candidates.get(id)?.detail ?? describe(op);
    candidates.set(id, { id, detail, kernel: kernelOf(op) });
  }
  return [...candidates.values()];
}

function kernelOf(op: Op): string | null {
  return isWindowOp(op) ? plainText(formatPair(op.kernel)) : null;
}

function holdsAll({ id, detail, kernel }: Candidate, words: readonly string[]): boolean {
  const text = plainText(`${id} ${detail} ${kernel ?? ''}`);
  return words.every((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (!/\d/.test(word[0]) || !/\d/.test(text[at - 1] ?? '')) return true;
    }
    return false;
  });
}

function plainText(text: string): string {
  return text.toLowerCase().replaceAll('×', 'x');
}
