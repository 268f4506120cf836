import type { ELK, ElkNode } from 'elkjs/lib/elk-api';

export type { ElkNode, ElkPort, LayoutOptions } from 'elkjs/lib/elk-api';

let started: Promise<ELK> | null = null;

/**
 * Lays out one graph: at build time with the bundled ELK, in the browser in ELK's own worker, which
 * is fetched on the first call. The input is not changed. Rejects when ELK refuses the graph.
 */
export async function runElk(graph: ElkNode): Promise<ElkNode> {
  started ??= startElk().catch((error: unknown) => {
    started = null;
    throw error;
  });
  const elk = await started;
  return elk.layout(structuredClone(graph));
}

/** Has the worker ready by the time it is needed; a failure is told when it is. */
export function prepareElk(): void {
  runElk({ id: 'nothing', children: [] }).catch(() => undefined);
}

async function startElk(): Promise<ELK> {
  if (import.meta.env.SSR) {
    const { default: BundledElk } = await import('elkjs/lib/elk.bundled.js');
    return new BundledElk();
  }
  const [{ default: ElkApi }, { default: workerUrl }] = await Promise.all([
    import('elkjs/lib/elk-api.js'),
    import('elkjs/lib/elk-worker.min.js?url')
  ]);
  return new ElkApi({ workerFactory: () => new Worker(workerUrl) });
}
