import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { hasBatchNorm, type Network } from '../network';
import { nextTask, wait } from '../scheduling';
import type { RunConventions } from '../weights';
import { PendingPrograms } from './pending-programs';
import { runDry, type DryRun } from './dry-run';

/** Milliseconds between two questions to the driver. */
const pollMs = 20;

/**
 * Milliseconds in which no program is done, after which the thread waits for the driver as it would without all this: to a
 * driver that tells nothing.
 */
const stallLimitMs = 30_000;

export interface ProgramProgress {
  readonly done: number;
  readonly total: number;
}

export interface ProgramWait {
  readonly signal: AbortSignal;
  onprogress(progress: ProgramProgress): void;
}

/** The programs of one run, which come in the order of its end points. */
export interface ProgramReader {
  /** False where `require` would wait. */
  isReady(endPoint: string): boolean;
  /** Settles once all programs up to this end point can be used, or are known not to compile. */
  require(endPoint: string, options: ProgramWait): Promise<void>;
}

type Computed = Pick<DryRun, 'network' | 'conventions'>;

/** What a run and an engine need of it. */
export type ProgramSource = Pick<CompileAhead, 'open' | 'dispose'>;

/**
 * Lets the driver compile the WebGL programs of a whole run at once, while the weights are on their way. Once for each
 * network: tfjs keeps what is compiled.
 */
export class CompileAhead {
  readonly #programs: PendingPrograms;
  readonly #dryRun: (run: DryRun) => void;
  readonly #compiled = new Set<string>();
  /** Known once the limit has passed: it is not waited for at each end point anew. */
  #tellsNothing = false;
  #pending: { readonly signature: string; readonly reader: ProgramReader } | null = null;

  constructor(backend: MathBackendWebGL, dryRun = runDry) {
    this.#programs = new PendingPrograms(backend);
    this.#dryRun = dryRun;
  }

  /** Asks for the programs of a run, unless that has been done; null where none is to come. Takes up what a run left waiting. */
  open(run: Computed): ProgramReader | null {
    const signature = sign(run);
    if (this.#pending?.signature === signature) return this.#pending.reader;
    if (this.#compiled.has(signature)) return null;
    this.dispose();
    const reader = this.#compile(run);
    this.#compiled.add(signature);
    this.#pending = { signature, reader };
    return reader;
  }

  /** Gives up what is not compiled yet; a later run asks for it anew. */
  dispose(): void {
    if (this.#programs.size > 0 && this.#pending !== null) {
      this.#compiled.delete(this.#pending.signature);
    }
    this.#pending = null;
    this.#programs.discard();
  }

  #compile({ network, conventions }: Computed): ProgramReader {
    const keysUpTo = new Map<string, readonly string[]>();
    try {
      this.#programs.make((listMade) =>
        this.#dryRun({
          network,
          conventions,
          onop: ({ endPoint }) => keysUpTo.set(endPoint, listMade())
        })
      );
    } catch {
      // The run itself comes to the same fault, and tells of it.
    }
    const total = this.#programs.size;
    const isReady = (endPoint: string) => !this.#listMissing(keysUpTo.get(endPoint)).length;
    return {
      isReady,
      require: async (endPoint, options) => {
        if (!isReady(endPoint)) await this.#wait(keysUpTo.get(endPoint) ?? [], total, options);
      }
    };
  }

  #listMissing(keys: readonly string[] = []): readonly string[] {
    return keys.filter((key) => this.#programs.isPending(key));
  }

  async #wait(keys: readonly string[], total: number, options: ProgramWait): Promise<void> {
    const { signal, onprogress } = options;
    const programs = this.#programs;
    let left = Infinity;
    let changedAt = performance.now();
    for (;;) {
      programs.adoptCompiled();
      if (this.#listMissing(keys).length === 0) return;
      if (programs.size < left) {
        left = programs.size;
        changedAt = performance.now();
        onprogress({ done: total - left, total });
      } else if (this.#tellsNothing || performance.now() - changedAt > stallLimitMs) {
        this.#tellsNothing = true;
        for (const key of keys) programs.adopt(key);
        return;
      }
      await (programs.canAsk ? wait(pollMs, signal) : nextTask());
      signal.throwIfAborted();
    }
  }
}

/** The same for networks that run on the same programs. */
function sign({ network, conventions }: { network: Network; conventions: RunConventions }): string {
  const ops = network.ops.map((op) =>
    [op.kind, op.inputs, op.kernel, op.stride, op.padding, op.outShape, hasBatchNorm(op)].join(' ')
  );
  const { inputHeight, inputWidth } = network.config;
  const countsPadding = conventions.averagePoolCountsPadding;
  return [`${inputHeight}×${inputWidth}`, countsPadding, ...ops].join('\n');
}
