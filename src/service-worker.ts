/// <reference lib="webworker" />
import { version } from '$service-worker';
import { SiteWorker, type ToSiteWorker, type VersionQuestion } from '$lib/offline';

declare const self: ServiceWorkerGlobalScope;

/** Milliseconds; a page that says nothing for so long is asleep, and wakes up as it was. */
const answerLimitMs = 3000;

const { registration } = self;
const worker = new SiteWorker({
  site: { scope: registration.scope, version },
  caches: self.caches,
  fetch: (input, init) => fetch(input, init),
  savesData: (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true,
  listOpenVersions,
  hasSuccessor: () => registration.installing !== null || registration.waiting !== null
});

self.addEventListener('install', (event) => event.waitUntil(worker.install()));
self.addEventListener('activate', (event) =>
  event.waitUntil(self.clients.claim().then(() => worker.dropOldVersions()))
);
self.addEventListener('fetch', (event) => {
  const answer = worker.answer(event.request);
  if (answer !== undefined) event.respondWith(answer);
});
self.addEventListener('message', (event) => {
  const message = event.data as ToSiteWorker;
  if (message.kind === 'take-over') event.waitUntil(self.skipWaiting());
  else {
    const isOwn = message.version === version;
    const kept = isOwn ? worker.keepLoaded(message.urls) : Promise.resolve();
    event.waitUntil(kept.then(() => worker.dropOldVersions()));
  }
});

async function listOpenVersions(): Promise<readonly (string | null)[]> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return Promise.all(pages.map(askVersion));
}

function askVersion(page: Client): Promise<string | null> {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<string | null>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<string>) => resolve(data);
    setTimeout(() => resolve(null), answerLimitMs);
  });
  page.postMessage({ kind: 'which-version' } satisfies VersionQuestion, [port2]);
  return answer.finally(() => port1.close());
}
