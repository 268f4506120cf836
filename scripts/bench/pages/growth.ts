import { createEngine, type BackendChoice } from '../../../src/lib/inference';
import { completeConfiguration } from '../../../src/lib/network';
import { createStimulus } from '../../../src/lib/photos';
import { readQuery, readThreads, report } from './page-tools';
import type { GrowthReport, HeldMemory } from './reports';

/** Runs one network on drawn weights again and again; what it holds is read after the first runs and after the last. */
async function measure(): Promise<GrowthReport> {
  const { query, warmPasses } = readQuery();
  const side = Number(query.get('input'));
  const config = completeConfiguration({
    inputHeight: side,
    inputWidth: side,
    depthMultiplier: Number(query.get('depth')),
    auxLogits: false,
    // Of larger inputs the last map is more than the head's own pool can take to one cell.
    globalPool: true
  });
  const weightsUrl = new URL('weights/', location.href).href;
  const engine = await createEngine({ weightsUrl, mostThreads: readThreads(query) });
  const backend = await engine.start(query.get('backend') as BackendChoice);
  const image = createStimulus('noise', { width: side, height: side });
  const { signal } = new AbortController();
  const listeners = { signal, onprogress: () => undefined, onresult: () => undefined };
  const request = { image, weightSet: 'untrained', config, edits: [] } as const;
  const run = async () => {
    const startedAt = performance.now();
    await engine.run(request, listeners);
    return performance.now() - startedAt;
  };
  const read = async (): Promise<HeldMemory> => {
    const held = await engine.readMemory();
    return { ...held, heapBytes: query.has('heap') ? await readHeap() : null };
  };

  // It draws the weights, and compiles.
  await run();
  const first = await read();
  const passMs: number[] = [];
  for (let pass = 0; pass < warmPasses; pass++) passMs.push(await run());
  const last = await read();
  engine.dispose();
  return { backend: backend.name, threads: backend.threads?.count ?? null, passMs, first, last };
}

interface WholeHeap {
  measureUserAgentSpecificMemory?(): Promise<{ readonly bytes: number }>;
}

/** Of the page and its workers, after a collection, for which the browser takes half a minute; only isolated pages are told. */
async function readHeap(): Promise<number | null> {
  const heap = await (performance as WholeHeap).measureUserAgentSpecificMemory?.();
  return heap?.bytes ?? null;
}

await report(measure);
