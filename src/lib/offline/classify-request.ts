import { offlineListPath } from './offline-list';

/** What the service worker has to do with a request. */
export type SiteRequest =
  /** The browser's own affair: other hosts, weights, which are kept elsewhere, and what tells of a new version. */
  | { readonly kind: 'other' }
  /** `key` is the address that it is kept at, without a query. */
  | { readonly kind: 'page'; readonly key: string }
  /** Named after its contents, so that it is the same in every version that has it. */
  | { readonly kind: 'code'; readonly key: string }
  | { readonly kind: 'file'; readonly key: string };

/** Marks a request whose answer is to be compared with the list: the service worker keeps out of it. */
export const freshHeader = 'x-fresh-copy';

const neverKept = ['service-worker.js', offlineListPath, '_app/version.json'];

/** Which files a page may ask for later, without which it would break. */
export const isCode = (path: string) => path.startsWith('_app/immutable/');

/** `scope` is the absolute address of the site's first page. */
export function classifyRequest(
  { method, mode, url }: Pick<Request, 'method' | 'mode' | 'url'>,
  scope: string
): SiteRequest {
  if ((method !== 'GET' && method !== 'HEAD') || !url.startsWith(scope)) return { kind: 'other' };
  const { origin, pathname } = new URL(url);
  const path = `${origin}${pathname}`.slice(scope.length);
  if (neverKept.includes(path) || path.startsWith('weights/')) return { kind: 'other' };
  const key = scope + path;
  if (mode === 'navigate') return { kind: 'page', key };
  return { kind: isCode(path) ? 'code' : 'file', key };
}
