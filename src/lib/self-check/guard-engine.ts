import type { InferenceEngine } from '../inference';
import type { TellCheck } from './checked-engine';
import { loadReferences } from './references';

/** The engine, which then shows nothing of WebGPU before it has been checked; what does that is fetched here. */
export async function guardEngine(
  engine: InferenceEngine,
  tell?: TellCheck
): Promise<InferenceEngine> {
  const { CheckedEngine } = await import('./checked-engine');
  return new CheckedEngine(engine, loadReferences, tell);
}
