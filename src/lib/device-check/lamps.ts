import type {
  AwakeFact,
  BackendFact,
  CameraFact,
  DeviceFacts,
  LampName,
  WeightsFact,
  WindowsFact
} from './device-facts';

/** `attention`: a lecture can be held, and something is to be done or to be known first. */
export type LampState = 'ok' | 'attention' | 'failed' | 'unchecked' | 'checking';

/** One thing that a lecturer checks, with the fact that its state comes from. */
export type Lamp = {
  readonly [Name in LampName]: {
    readonly name: Name;
    readonly state: LampState;
    readonly fact: DeviceFacts[Name];
  };
}[LampName];

const judges: { readonly [Name in LampName]: (fact: DeviceFacts[Name]) => LampState } = {
  offline: judgeOffline,
  weights: judgeWeights,
  backend: judgeBackend,
  'self-check': judgeSelfCheck,
  camera: judgeCamera,
  awake: judgeAwake,
  windows: judgeWindows
};

/** In the order that they are shown in. */
export const lampNames = Object.keys(judges) as readonly LampName[];

export function listLamps(facts: DeviceFacts): readonly Lamp[] {
  return lampNames.map((name) => lampOf(name, facts));
}

function lampOf<Name extends LampName>(name: Name, facts: DeviceFacts): Lamp {
  const fact = facts[name];
  return { name, state: judges[name](fact), fact } as Lamp;
}

/** How many there are of each state. */
export function countLamps(lamps: readonly Lamp[]): Readonly<Record<LampState, number>> {
  const counts = { ok: 0, attention: 0, failed: 0, unchecked: 0, checking: 0 };
  for (const { state } of lamps) counts[state] += 1;
  return counts;
}

function judgeOffline({ status }: DeviceFacts['offline']): LampState {
  switch (status) {
    case 'unknown':
      return 'unchecked';
    case 'checking':
    case 'preparing':
      return 'checking';
    case 'ready':
      return 'ok';
    case 'failed':
      return 'failed';
    case 'unavailable':
    case 'unprepared':
    case 'incomplete':
      return 'attention';
  }
}

function judgeWeights(fact: WeightsFact): LampState {
  if (fact.status !== 'known') return judgeOpen(fact.status);
  const { kept } = fact;
  switch (kept.kind) {
    case 'initialisers':
      return 'ok';
    case 'own-file':
      return kept.isKept ? 'ok' : 'attention';
    case 'files':
      return kept.keptBytes === kept.totalBytes ? 'ok' : 'attention';
  }
}

/** WebGL on a graphics processor is what was measured in halls; WebAssembly that was chosen by hand is meant. */
function judgeBackend(fact: BackendFact): LampState {
  if (fact.status !== 'known') return judgeOpen(fact.status);
  const { name, reason } = fact.report;
  switch (reason.kind) {
    case 'webgl-fit':
    case 'webgpu-fit':
      return reason.softwareRenderer === null ? 'ok' : 'attention';
    case 'asked-for':
      return name === 'cpu' ? 'attention' : 'ok';
    case 'webgl-unfit':
    case 'webgpu-unfit':
    case 'failed-check':
    case 'unchecked':
    case 'no-web-assembly':
    case 'not-started':
    case 'not-fetched':
    case 'policy-forbids':
    case 'device-lost':
      return 'attention';
  }
}

function judgeSelfCheck(fact: DeviceFacts['self-check']): LampState {
  switch (fact.status) {
    case 'idle':
    case 'cancelled':
      return 'unchecked';
    case 'running':
      return 'checking';
    case 'done':
      return fact.report.endPoints.every(({ isWithin }) => isWithin) ? 'ok' : 'failed';
    case 'failed':
      return 'failed';
  }
}

/** A device without a camera can hold every lecture; one that is refused or broken was meant to be used. */
function judgeCamera(fact: CameraFact): LampState {
  switch (fact.status) {
    case 'asking':
      return 'checking';
    case 'works':
      return 'ok';
    case 'known':
      if (fact.finding.kind === 'none') {
        return fact.finding.fault.kind === 'denied' ? 'failed' : 'attention';
      }
      return fact.finding.permission === 'granted' ? 'ok' : 'attention';
    default:
      return judgeOpen(fact.status);
  }
}

function judgeAwake(fact: AwakeFact): LampState {
  if (fact.status !== 'known') return judgeOpen(fact.status);
  return fact.finding === 'kept' ? 'ok' : 'attention';
}

function judgeWindows(fact: WindowsFact): LampState {
  if (fact.status !== 'known') return judgeOpen(fact.status);
  return fact.finding === 'heard' ? 'ok' : 'failed';
}

function judgeOpen(status: 'unknown' | 'checking' | 'failed'): LampState {
  return status === 'unknown' ? 'unchecked' : status;
}
