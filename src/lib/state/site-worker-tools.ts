/** The browser's service workers; undefined where it has none, or forbids even to look (sandboxed frames). */
export function findServiceWorkers(): ServiceWorkerContainer | undefined {
  try {
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
}

/** Milliseconds; the first one fetches the site's code before it is ready. */
const readyLimitMs = 60_000;

/** True once the site's service worker serves this browser; false where it cannot. */
export async function hasSiteWorker(
  workers: ServiceWorkerContainer | undefined,
  scriptUrl: string
): Promise<boolean> {
  try {
    if (workers === undefined) return false;
    const registration = await workers.register(scriptUrl);
    if (registration.active !== null) return true;
    const limit = new Promise<null>((resolve) => setTimeout(() => resolve(null), readyLimitMs));
    return (await Promise.race([workers.ready, limit])) !== null;
  } catch {
    return false;
  }
}
