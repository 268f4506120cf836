import type {
  AwakeFact,
  BackendFact,
  CameraFact,
  DeviceFacts,
  Lamp,
  LampName,
  LampState,
  WeightsFact,
  WindowsFact
} from '../../device-check';
import type { BackendReport } from '../../inference';
import { findWeightSet, type KeptWeights, type WeightSetName } from '../../weights';
import { backends } from './backends';
import { camera } from './camera';
import { engine } from './engine';
import { numbers } from './numbers';
import { offline } from './offline';
import { run } from './run';
import { selfCheck } from './self-check';
import { weights } from './weights';

/** Whether a lecture can be held on this device. */
export const deviceCheck = {
  explanation:
    'What a lecture needs of this device, and what is still to be done. Nothing is sent anywhere.',
  checkAll: 'Check all',
  cancel: 'Cancel',
  /** Of the progress bar. */
  label: 'Check all',
  progress: (done: number, total: number) => `${done} of ${total} checked`,
  list: 'What a lecture needs',

  names: {
    offline: 'Kept for offline',
    weights: 'Weights',
    backend: 'Engine',
    'self-check': 'Self-check',
    camera: 'Camera',
    awake: 'Screen stays awake',
    windows: 'Speaker’s window'
  } satisfies Record<LampName, string>,
  states: {
    ok: 'OK',
    attention: 'Wants attention',
    failed: 'Failed',
    unchecked: 'Not checked',
    checking: 'Checking'
  } satisfies Record<LampState, string>,
  /** Spoken when a check ends. */
  spoken: (name: string, state: string, sentence: string) => `${name}: ${state}. ${sentence}`,

  /** “5 OK, 1 wants attention, 1 not checked.” */
  summary(counts: Readonly<Record<LampState, number>>): string {
    const parts = [
      counts.ok > 0 ? `${counts.ok} OK` : null,
      counts.attention > 0
        ? `${counts.attention} ${numbers.plural(counts.attention, { one: 'wants', other: 'want' })} attention`
        : null,
      counts.failed > 0 ? `${counts.failed} failed` : null,
      counts.unchecked > 0 ? `${counts.unchecked} not checked` : null,
      counts.checking > 0 ? `${counts.checking} being checked` : null
    ].filter((part) => part !== null);
    return `${parts.join(', ')}.`;
  },

  actions: {
    check: 'Check',
    again: 'Check again',
    cancel: 'Cancel',
    prepare: offline.prepare,
    finish: offline.finish,
    tryCamera: 'Try the camera'
  },
  /** After the words of a button, for who hears it alone. */
  of: (name: string) => `: ${name}`,

  /** What was found, and what to do. */
  found(lamp: Lamp): string {
    switch (lamp.name) {
      case 'offline':
        return offlineFound(lamp.fact);
      case 'weights':
        return weightsFound(lamp.fact);
      case 'backend':
        return backendFound(lamp.fact);
      case 'self-check':
        return selfCheckFound(lamp.fact);
      case 'camera':
        return cameraFound(lamp.fact);
      case 'awake':
        return awakeFound(lamp.fact);
      case 'windows':
        return windowsFound(lamp.fact);
    }
  }
};

/** While it is being looked at, the lamp says so. */
const openLook = (status: 'unknown' | 'checking') =>
  status === 'unknown' ? 'Not looked at yet.' : '';

function offlineFound(fact: DeviceFacts['offline']): string {
  switch (fact.status) {
    case 'unknown':
      return 'Whether every file of this version is on this device is not known yet.';
    case 'unprepared':
      return `${offline.unprepared} Prepare it while there is a network.`;
    case 'unavailable':
    case 'checking':
    case 'preparing':
      return offline[fact.status];
    case 'incomplete':
      return offline.incomplete(fact.missing);
    case 'ready':
      return offline.ready(fact.kept, fact.absentSets);
    case 'failed':
      return offline.fault(fact.fault);
  }
}

function weightsFound(fact: WeightsFact): string {
  switch (fact.status) {
    case 'unknown':
    case 'checking':
      return openLook(fact.status);
    case 'known':
      return `${nameSet(fact.name)}: ${kept(fact.kept)}`;
    case 'failed':
      return run.fault(fact.fault);
  }
}

function nameSet(name: WeightSetName): string {
  if (name === 'own') return weights.own.label;
  const set = findWeightSet(name);
  return set === undefined ? name : weights.set(set).label;
}

function kept(found: KeptWeights): string {
  if (found.kind === 'initialisers') return 'drawn on this device, so nothing is to be fetched.';
  if (found.kind === 'own-file') {
    return found.isKept
      ? 'kept on this device.'
      : 'in use, but gone when this page is closed. Keep it on this device: “Engine”, “Your own file…”.';
  }
  const all = numbers.bytes(found.totalBytes);
  if (found.keptBytes === found.totalBytes) return `all ${all} are on this device.`;
  return `${numbers.bytes(found.keptBytes)} of ${all} are on this device; the first run fetches the rest. Prepare for offline to have them here.`;
}

function backendFound(fact: BackendFact): string {
  switch (fact.status) {
    case 'unknown':
    case 'checking':
      return openLook(fact.status);
    case 'failed':
      return run.fault(fact.fault);
    case 'known': {
      const { name, renderer, reason, threads } = fact.report;
      const device = renderer === null ? '' : `${engine.device(renderer)}.`;
      const computing = threads === null ? '' : backends.threads(threads);
      const parts = [backends.reason({ name, reason }), computing, device, adviceOn(fact.report)];
      return parts.filter((part) => part !== '').join(' ');
    }
  }
}

function adviceOn({ name, reason }: BackendReport): string {
  if (reason.kind === 'device-lost') return 'Reload the page before the lecture.';
  const isFit = reason.kind === 'webgl-fit' || reason.kind === 'webgpu-fit';
  const isSlowDraw = isFit && reason.softwareRenderer !== null;
  if (reason.kind === 'webgl-unfit' || reason.kind === 'webgpu-unfit' || isSlowDraw) {
    return 'If this computer has a graphics processor, turn on graphics acceleration in the browser’s settings.';
  }
  return name === 'cpu' ? 'Use another browser, or another backend under “Engine”.' : '';
}

function selfCheckFound(fact: DeviceFacts['self-check']): string {
  switch (fact.status) {
    case 'idle':
      return 'Sends noise through the network, and compares every end point with what tf.layers computes: some seconds, and longer where weights are to be fetched.';
    case 'cancelled':
      return selfCheck.cancelled;
    case 'running':
      return selfCheck.running;
    case 'done': {
      const { report } = fact;
      const isGood = report.endPoints.every(({ isWithin }) => isWithin);
      return isGood
        ? selfCheck.result(report)
        : `${selfCheck.result(report)} ${selfCheck.advice} Choose another backend under “Engine”.`;
    }
    case 'failed':
      return selfCheck.fault(fact.fault);
  }
}

function cameraFound(fact: CameraFact): string {
  switch (fact.status) {
    case 'unknown':
    case 'checking':
      return openLook(fact.status);
    case 'asking':
      return camera.starting;
    case 'works':
      return 'It gives a picture, and was turned off again.';
    case 'failed':
      return camera.fault(fact.fault);
    case 'known':
      if (fact.finding.kind === 'none') return camera.fault(fact.finding.fault);
      return fact.finding.permission === 'granted'
        ? 'There is one, and this page may use it.'
        : 'There is one. The browser will ask whether this page may use it: try it now, not before the audience.';
  }
}

function awakeFound(fact: AwakeFact): string {
  if (fact.status !== 'known') return openLook(fact.status);
  switch (fact.finding) {
    case 'kept':
      return 'The screen stays on while a lecture is held.';
    case 'refused':
      return 'The browser refuses to keep the screen on, as it does on a low battery. Plug the computer in and check again.';
    case 'unsupported':
      return 'This browser cannot keep the screen on. Set the computer itself to stay awake.';
  }
}

function windowsFound(fact: WindowsFact): string {
  if (fact.status !== 'known') return openLook(fact.status);
  return fact.finding === 'heard'
    ? 'Windows hear each other here. Open it from the lecture’s bar and move it to the screen that only you see.'
    : 'Windows do not hear each other in this browser. Turn on the notes in the lecture’s bar instead.';
}
