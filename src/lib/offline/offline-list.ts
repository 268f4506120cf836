import { OfflineError } from './offline-error';

/** One file of the site, as the build has written it. */
export interface OfflineFile {
  /** Its address below the base path: `end-point/Mixed_6b`, or nothing for the first page. */
  readonly path: string;
  readonly sizeBytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** `offline.json`, written behind the build by scripts/offline/write-offline-list.mjs. */
export interface OfflineList {
  readonly format: 1;
  /** Of the site: SvelteKit's. */
  readonly version: string;
  readonly files: readonly OfflineFile[];
  /** Of a list that is kept: the hosted sets of weights that were asked for with the rest. */
  readonly weightSets?: readonly string[];
}

/**
 * What a device keeps of a site: everything but the sets of weights in folders of their own, which are large, and of those the ones that
 * are named.
 */
export function pickFiles(
  { files }: OfflineList,
  weightSets: readonly string[]
): readonly OfflineFile[] {
  return files.filter(({ path }) => {
    const set = hostedSetOf(path);
    return set === null || weightSets.includes(set);
  });
}

/** Of the sets that are named, those that the site was built without: they are not in its list. */
export function listAbsent({ files }: OfflineList, weightSets: readonly string[]): string[] {
  const there = new Set(files.map(({ path }) => hostedSetOf(path)));
  return weightSets.filter((name) => !there.has(name));
}

function hostedSetOf(path: string): string | null {
  return /^weights\/([^/]+)\//.exec(path)?.[1] ?? null;
}

export const offlineListPath = 'offline.json';

/** Throws OfflineError where it is no such list. */
export function parseOfflineList(text: string): OfflineList {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new OfflineError({ kind: 'no-list' }, { cause });
  }
  if (!isOfflineList(json)) throw new OfflineError({ kind: 'no-list' });
  return json;
}

export function sumBytes(files: readonly OfflineFile[]): number {
  return files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

function isOfflineList(json: unknown): json is OfflineList {
  const { format, version, files, weightSets = [] } = (json ?? {}) as Partial<OfflineList>;
  return (
    format === 1 &&
    typeof version === 'string' &&
    Array.isArray(files) &&
    files.every(isOfflineFile) &&
    Array.isArray(weightSets)
  );
}

function isOfflineFile(json: unknown): json is OfflineFile {
  const { path, sizeBytes, sha256 } = (json ?? {}) as Partial<OfflineFile>;
  // A path that stays below the site's own address.
  const isPath = typeof path === 'string' && /^(?!\/)[^?#\\:]*$/.test(path) && !path.includes('..');
  return isPath && Number.isSafeInteger(sizeBytes) && /^[0-9a-f]{64}$/.test(String(sha256));
}
