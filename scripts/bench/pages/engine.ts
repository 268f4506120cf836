import { createEngine, type BackendChoice, type RunRequest } from '../../../src/lib/inference';
import {
  buildNetwork,
  completeConfiguration,
  outputOpOf,
  type NetworkConfiguration
} from '../../../src/lib/network';
import { pickSamples } from '../../golden/golden-values';
import {
  fetchReferenceImage,
  readAhead,
  readQuery,
  readThreads,
  report,
  turnUpsideDown,
  watchTasks
} from './page-tools';
import type { EngineReport } from './reports';

/** The two sides are compared up to here: tf.layers' model has no heads of this network. */
const trunk = completeConfiguration({ finalEndPoint: 'Mixed_7c' });
const whole = completeConfiguration({});

async function measure(): Promise<EngineReport> {
  const { query, warmPasses } = readQuery();
  const endWatch = watchTasks();
  const weightsUrl = new URL('weights/', location.href).href;
  const mostThreads = readThreads(query);
  const engine = await createEngine({ weightsUrl, mostThreads, compilesAhead: readAhead(query) });
  const choice = query.get('backend') as BackendChoice;
  const hasTextures = choice === 'webgl';
  const { signal } = new AbortController();
  let peakBytes = 0;
  const memoryReads: Promise<void>[] = [];
  const readPeak = async () => {
    peakBytes = Math.max(peakBytes, (await engine.readMemory()).bytes);
  };

  const finishedAt = new Map<string, number>();
  const run = (picture: RunRequest['image'], config: NetworkConfiguration) =>
    engine.run(
      { image: picture, weightSet: 'bundled', config, edits: [] },
      {
        signal,
        onprogress: () => undefined,
        onresult({ scope }) {
          if (!finishedAt.has(scope)) finishedAt.set(scope, performance.now());
          if (hasTextures && config === trunk) memoryReads.push(readPeak());
        }
      }
    );

  // As the site does: the run is asked for at once, so that backend, image and weights come side by side.
  const starting = engine.start(choice);
  const image = await fetchReferenceImage();
  const [backend] = await Promise.all([starting, run(image, trunk)]);
  const mixed7c = outputScope('Mixed_7c');
  const values = pickSamples((await engine.readTensor(mixed7c, signal)).data);

  await untilCacheIsQuiet();
  const other = turnUpsideDown(image);
  const warmMs: number[] = [];
  for (let pass = 0; pass < warmPasses; pass++) {
    const startedAt = performance.now();
    await run(pass % 2 === 0 ? other : image, trunk);
    // tf.layers' pass ends with these values on the page, so this one does too.
    await engine.readTensor(mixed7c, signal);
    warmMs.push(performance.now() - startedAt);
  }
  await Promise.all(memoryReads);
  const steadyBytes = (await engine.readMemory()).bytes;

  const allOpsMs: number[] = [];
  // The first pass draws the untrained heads.
  if (warmPasses > 0) await run(image, whole);
  for (let pass = 0; pass < warmPasses; pass++) {
    const startedAt = performance.now();
    await run(pass % 2 === 0 ? other : image, whole);
    allOpsMs.push(performance.now() - startedAt);
  }
  const finishTime = (endPoint: string) => {
    const time = finishedAt.get(outputScope(endPoint));
    if (time === undefined) throw new Error(`The run never reached ${endPoint}.`);
    return time;
  };
  return {
    backend: backend.name,
    threads: backend.threads?.count ?? null,
    firstMapAtMs: finishTime('Conv2d_1a_3x3'),
    mixed5bAtMs: finishTime('Mixed_5b'),
    mixed7cAtMs: finishTime('Mixed_7c'),
    warmMs,
    allOpsMs,
    peakBytes: hasTextures ? peakBytes : null,
    steadyBytes: hasTextures ? steadyBytes : null,
    longestTaskMs: await endWatch(),
    values
  };
}

/** After its first run the engine writes the weights to the cache; a pass is warm once that has ended. */
async function untilCacheIsQuiet(): Promise<void> {
  let before = -1;
  for (;;) {
    const names = await caches.keys();
    const counts = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).length)
    );
    const entries = counts.reduce((sum, count) => sum + count, 0);
    if (entries === before) return;
    before = entries;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function outputScope(endPoint: string): string {
  const op = outputOpOf(buildNetwork(trunk), endPoint);
  if (op === undefined) throw new Error(`The network has no end point ${endPoint}.`);
  return op.scope;
}

await report(measure);
