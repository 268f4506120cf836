import type { BackendChoice, BackendReport, InferenceEngine } from '../inference';
import { buildNetwork, defaultConfiguration, outputOpOf } from '../network';
import { createStimulus } from '../photos';
import { raceAbort, runInTasks } from '../scheduling';
import { compareDigests, type Deviation } from './compare-digests';
import { digestInSteps } from './digest';
import { addProgress, noProgress, type SelfCheckProgress } from './progress';
import type { SelfCheckReferences } from './references';
import { precisionOf, tolerances, type Precision } from './tolerance';

export interface EndPointCheck extends Deviation {
  readonly name: string;
  readonly isWithin: boolean;
}

/** What a device computes, beside what it should. */
export interface SelfCheckReport {
  readonly backend: BackendReport;
  readonly precision: Precision;
  /** As in `tolerances`. */
  readonly tolerance: number;
  /** In network order. */
  readonly endPoints: readonly EndPointCheck[];
}

export interface SelfCheckOptions {
  readonly references: SelfCheckReferences;
  readonly backend: BackendChoice;
  readonly signal: AbortSignal;
  onprogress(progress: SelfCheckProgress): void;
}

/** The trunk alone: the heads have no trained weights to compare. */
const config = { ...defaultConfiguration, auxLogits: false, finalEndPoint: 'Mixed_7c' } as const;

/**
 * Sends the references' stimulus through the bundled weights and compares every end point. It takes the engine for
 * itself: the latest run is replaced. Rejects with AbortError as soon as the signal fires, also where the engine does not
 * answer, and with what the engine throws.
 */
export async function runSelfCheck(
  engine: InferenceEngine,
  { references, backend: choice, signal, onprogress }: SelfCheckOptions
): Promise<SelfCheckReport> {
  signal.throwIfAborted();
  const network = buildNetwork(config);
  const { inputHeight: height, inputWidth: width } = network.config;
  const image = createStimulus(references.stimulus, { width, height });
  const backend = await raceAbort(engine.start(choice), signal);
  let progress = noProgress;
  const run = engine.run(
    { image, weightSet: 'bundled', config: network.config, edits: [] },
    {
      signal,
      onprogress: (news) => {
        progress = addProgress(progress, news);
        onprogress(progress);
      },
      onresult: () => undefined
    }
  );
  await raceAbort(run, signal);

  const precision = precisionOf(backend);
  const tolerance = tolerances[precision];
  const endPoints: EndPointCheck[] = [];
  const total = references.endPoints.length;
  for (const reference of references.endPoints) {
    onprogress({ ...progress, compared: { done: endPoints.length, total } });
    const scope = outputOpOf(network, reference.name)?.scope ?? reference.name;
    const tensor = await raceAbort(engine.readTensor(scope, signal), signal);
    const digest = await runInTasks(digestInSteps(tensor), signal);
    signal.throwIfAborted();
    if (digest === null) continue;
    const { measure, error } = compareDigests(digest, reference);
    endPoints.push({ name: reference.name, measure, error, isWithin: error <= tolerance });
  }
  return { backend, precision, tolerance, endPoints };
}
