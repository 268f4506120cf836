import type { AddressFault, DownloadFault, PresetName } from '../../downloads';
import { numbers } from './numbers';

const presetNotes = {
  tf_in1k: 'TensorFlow’s weights, ported',
  tv_in1k: 'torchvision’s weights',
  gluon_in1k: 'Gluon’s weights, trained with ImageNet’s mean and deviation',
  tf_adv_in1k: 'TensorFlow’s weights from adversarial training, ported'
} satisfies Record<PresetName, string>;

/** Weights fetched from another host. */
export const weightsAddress = {
  title: 'From an address',
  explanation:
    'Nothing is asked of another host before you press its button. The host then sees that this computer asks for the file, and the name of this site, which browsers send along; nothing of what you do here.',
  /** Of the files on offer. */
  unverified:
    'These addresses stand in listings of the host that were read in November 2026. Nobody has fetched the files through this page yet, so one of them may be gone; what arrives is checked like a file of your own.',
  /** Before the link to the description. */
  presetNote: (name: PresetName, revision: string) => `${presetNotes[name]}, revision ${revision};`,
  about: 'description and licence',
  aboutModel: (model: string) => `Description and licence of ${model}, at its host`,
  fetch: (host: string, sizeBytes: number | null) =>
    sizeBytes === null
      ? `Fetch from ${host}, size not known`
      : `Fetch ${numbers.bytes(sizeBytes)} from ${host}`,
  /** Of the button, where the model does not stand beside it. */
  fetchModel: (model: string, button: string) => `${model}: ${button}`,
  other: 'Another address, with https',
  addressFaults: {
    empty: '',
    unreadable: 'This is no address; one begins with https://.',
    'not-https':
      'Only addresses with https can be fetched from: anything else could be read and changed on the way.',
    'has-password': 'An address with a password in it is not fetched from. Give one without.'
  } satisfies Record<AddressFault, string>,

  fetching: (file: string, host: string) => `Fetching ${file} from ${host}`,
  progress: (loadedBytes: number, totalBytes: number | null) =>
    totalBytes === null
      ? `${numbers.bytes(loadedBytes)} so far`
      : `${numbers.bytes(loadedBytes)} of ${numbers.bytes(totalBytes)}`,
  cancel: 'Cancel',
  tryAgain: 'Try again',
  failed: (file: string) => `${file} could not be fetched`,

  fault(fault: DownloadFault, host: string): string {
    switch (fault.kind) {
      case 'no-answer':
        return `There was no answer from ${host} that this page may read. Either the connection failed, or the host lets no other site read its files (CORS); browsers do not say which. Check the connection, or download the file yourself and choose it here.`;
      case 'broken-off':
        return `The connection to ${host} broke off after ${numbers.bytes(fault.loadedBytes)}. Check the network and try again.`;
      case 'silent':
        return `Nothing came from ${host} for ${numbers.count(Math.round(fault.silentMs / 1000))} seconds. Check the network and try again.`;
      case 'refused':
        return `${host} gives this file only to those who have signed in (${fault.status}). This page never signs in: download the file there yourself and choose it here.`;
      case 'not-found':
        return `${host} has no such file (${fault.status}). Check the address; a file may have been moved or renamed.`;
      case 'server-error':
        return `${host} answered ${fault.status} instead of sending the file. Try again in a moment.`;
      case 'web-page':
        return `${host} sent a web page instead of the file: a sign-in page, or the page about the file. Look for the address of the download itself, or download the file yourself and choose it here.`;
      case 'pointer-file':
        return `${host} sent only a pointer of git-lfs to the file. Look for the address of the download itself, which often has “resolve” or “media” where this one has “raw”.`;
      case 'too-large':
        return `The file at ${host} is larger than ${numbers.bytes(fault.limitBytes)}, more than any Inception V3 has. It was not fetched any further.`;
      case 'empty':
        return `The file at ${host} is empty.`;
      case 'no-worker':
        return 'The part of this page that fetches files could not be loaded. Check the connection, or reload the page.';
    }
  },

  /** Of a file in use. */
  from: (host: string, isHashNamed: boolean) =>
    isHashNamed
      ? `Fetched from ${host}; its SHA-256 is the one that the host names.`
      : `Fetched from ${host}, where no SHA-256 was found to compare with.`
};
