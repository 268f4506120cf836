import type { KeepProgress, OfflineFault } from '../../offline';
import { numbers } from './numbers';

/** Files of the site, and their bytes. */
interface Amount {
  readonly files: number;
  readonly bytes: number;
}

/** The site on this device, for where there is no network. */
export const offline = {
  explanation:
    'Keeps every page, language and photo on this device, and the weights that the site comes with and those in use, so that it opens and runs without a network. Each file is checked against the hash that it was built with.',
  prepare: 'Prepare for offline',
  finish: 'Fetch what is missing',
  check: 'Check again',
  cancel: 'Cancel',
  /** Of the progress bar. */
  label: 'Files',
  checking: 'Checking what is kept here',
  preparing: 'Fetching and checking files',
  progress: ({ files, totalFiles, bytes, totalBytes }: KeepProgress) =>
    `${numbers.count(files)} of ${numbers.count(totalFiles)} files, ${numbers.bytes(bytes)} of ${numbers.bytes(totalBytes)}`,

  unprepared: 'Not prepared yet: only pages and weights that you have used are kept.',
  ready: ({ files, bytes }: Amount, absentSets: readonly string[]) => {
    const kept = `Ready for offline: ${numbers.count(files)} files, ${numbers.bytes(bytes)}.`;
    if (absentSets.length === 0) return kept;
    return `${kept} Not among them: the weights “${absentSets.join('”, “')}”, which the site was built without; of those, this device keeps what a run has fetched.`;
  },
  incomplete: ({ files, bytes }: Amount) =>
    `Not ready for offline: ${filesOf(files)} missing, ${numbers.bytes(bytes)}.`,
  unavailable:
    'This browser keeps no pages here: it may be a private window, a frame in a sandbox, or an address without https. The site works as long as there is a network.',

  fault(fault: OfflineFault): string {
    switch (fault.kind) {
      case 'no-list':
        return 'The server has no list of the site’s files, so nothing was fetched. Try again later.';
      case 'newer-version':
        return 'The server has a newer version of the site. Reload the page, then prepare again.';
      case 'no-connection':
        return `${nameOf(fault.path)} could not be fetched. What has come is kept: check the connection and try again.`;
      case 'changed-file':
        return `${nameOf(fault.path)} is not what was built: the server or the network has changed it, or the site is just being renewed. Try again later.`;
      case 'storage-full':
        return 'There is no room for more files on this device. Free some storage and try again; the site works as before.';
      case 'storage-forbidden':
        return 'This browser keeps no files for this site: it may be a private window, or storage is turned off. The site works as before.';
    }
  }
};

function filesOf(count: number): string {
  return `${numbers.count(count)} ${numbers.plural(count, { one: 'file is', other: 'files are' })}`;
}

function nameOf(path: string): string {
  return path === '' ? 'The first page' : path;
}
