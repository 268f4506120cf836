import { formatPair, type MisleadingName } from '../../network';

/** What is said of a selection: facts, derivations, receptive fields. */
export const inspector = {
  /** Beside an op whose name promises something else. */
  misleadingName(misleading: MisleadingName): string {
    if (misleading.kind === 'spelling') {
      return `Slim spells this name unlike all others, which begin with ${misleading.usual}; checkpoints depend on it.`;
    }
    const { named, kernel, isSlims } = misleading;
    const fact = `The name says ${formatPair(named)}, but the kernel is ${formatPair(kernel)}`;
    return isSlims
      ? `${fact}: a slip in Slim that stays, since checkpoints depend on the name.`
      : `${fact}: the what-if changed the kernel and left the name.`;
  }
};
