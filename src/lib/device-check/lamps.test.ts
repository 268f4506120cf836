import { expect, test } from 'vitest';
import type { BackendReason, BackendReport } from '../inference';
import type { SelfCheckReport } from '../self-check';
import type { DeviceFacts, LampName } from './device-facts';
import { countLamps, lampNames, listLamps, type LampState } from './lamps';

const nothing: DeviceFacts = {
  offline: { status: 'unknown' },
  weights: { status: 'unknown' },
  backend: { status: 'unknown' },
  'self-check': { status: 'idle' },
  camera: { status: 'unknown' },
  awake: { status: 'unknown' },
  windows: { status: 'unknown' }
};
const amount = { files: 3, bytes: 300 };

const runs = (name: BackendReport['name'], reason: BackendReason): DeviceFacts['backend'] => ({
  status: 'known',
  report: { name, renderer: null, reason, threads: null, losses: 0 }
});
const webgl = (softwareRenderer: string | null, hasHalfPrecision = false) =>
  runs('webgl', { kind: 'webgl-fit', isAsked: false, softwareRenderer, hasHalfPrecision });
const software = { kind: 'software', renderer: 'SwiftShader' } as const;
const checked = (...areWithin: boolean[]): DeviceFacts['self-check'] => ({
  status: 'done',
  report: { endPoints: areWithin.map((isWithin) => ({ isWithin })) } as unknown as SelfCheckReport
});
const ownFile = (isKept: boolean): DeviceFacts['weights'] => ({
  ...{ status: 'known', name: 'own' },
  kept: { kind: 'own-file', isKept }
});

const kept = (keptBytes: number): DeviceFacts['weights'] => ({
  status: 'known',
  name: 'bundled',
  kept: { kind: 'files', keptBytes, totalBytes: 22 }
});
const camera = (permission: 'granted' | 'asks'): DeviceFacts['camera'] => ({
  status: 'known',
  finding: { kind: 'found', permission }
});
const denied = { kind: 'denied', by: 'reader', isFramed: false } as const;
const noEngine = { kind: 'engine-not-loaded' } as const;

type Case = {
  [Name in LampName]: [claim: string, name: Name, fact: DeviceFacts[Name], state: LampState];
}[LampName];

const cases: Case[] = [
  ['all files', 'offline', { status: 'ready', kept: amount, absentSets: [] }, 'ok'],
  ['nothing prepared', 'offline', { status: 'unprepared' }, 'attention'],
  ['a file is missing', 'offline', { status: 'incomplete', missing: amount }, 'attention'],
  ['a browser that keeps nothing', 'offline', { status: 'unavailable' }, 'attention'],
  ['files on their way', 'offline', { status: 'preparing', progress: null }, 'checking'],
  ['no list', 'offline', { status: 'failed', fault: { kind: 'no-list' } }, 'failed'],
  ['all weights', 'weights', kept(22), 'ok'],
  ['a part of the weights', 'weights', kept(21), 'attention'],
  ['a file of the reader’s own that is kept', 'weights', ownFile(true), 'ok'],
  ['a file of the reader’s own that is not', 'weights', ownFile(false), 'attention'],
  [
    'weights that are drawn',
    'weights',
    { status: 'known', name: 'untrained', kept: { kind: 'initialisers', seed: 1 } },
    'ok'
  ],
  ['no manifest', 'weights', { status: 'failed', fault: noEngine }, 'failed'],
  ['a graphics processor', 'backend', webgl(null), 'ok'],
  ['one with 16 bits', 'backend', webgl(null, true), 'ok'],
  ['WebGL in software', 'backend', webgl('llvmpipe'), 'attention'],
  [
    'WebAssembly for want of one',
    'backend',
    runs('wasm', { kind: 'webgl-unfit', obstacle: software, hasWebAssembly: true }),
    'attention'
  ],
  [
    'WebGPU that passed its check',
    'backend',
    runs('webgpu', { kind: 'webgpu-fit', softwareRenderer: null }),
    'ok'
  ],
  [
    'WebGPU that could not be checked',
    'backend',
    runs('wasm', { kind: 'unchecked', failed: 'webgpu' }),
    'attention'
  ],
  ['WebAssembly by hand', 'backend', runs('wasm', { kind: 'asked-for' }), 'ok'],
  ['JavaScript by hand', 'backend', runs('cpu', { kind: 'asked-for' }), 'attention'],
  ['a lost device', 'backend', runs('wasm', { kind: 'device-lost' }), 'attention'],
  ['no engine', 'backend', { status: 'failed', fault: noEngine }, 'failed'],
  ['all end points', 'self-check', checked(true, true), 'ok'],
  ['one end point off', 'self-check', checked(true, false), 'failed'],
  ['a check that was cancelled', 'self-check', { status: 'cancelled' }, 'unchecked'],
  ['a camera that is allowed', 'camera', camera('granted'), 'ok'],
  ['a camera that will be asked for', 'camera', camera('asks'), 'attention'],
  ['a camera that was tried', 'camera', { status: 'works' }, 'ok'],
  ['an open question', 'camera', { status: 'asking' }, 'checking'],
  [
    'no camera',
    'camera',
    { status: 'known', finding: { kind: 'none', fault: { kind: 'no-camera' } } },
    'attention'
  ],
  [
    'a camera that was refused',
    'camera',
    { status: 'known', finding: { kind: 'none', fault: denied } },
    'failed'
  ],
  ['a camera in use', 'camera', { status: 'failed', fault: { kind: 'busy' } }, 'failed'],
  ['a screen that stays on', 'awake', { status: 'known', finding: 'kept' }, 'ok'],
  ['one that may go dark', 'awake', { status: 'known', finding: 'refused' }, 'attention'],
  ['windows that hear each other', 'windows', { status: 'known', finding: 'heard' }, 'ok'],
  ['windows that do not', 'windows', { status: 'known', finding: 'unheard' }, 'failed']
];

test.each(cases)('%s: %s', (_, name, fact, state) => {
  const lamp = listLamps({ ...nothing, [name]: fact }).find((found) => found.name === name);
  expect(lamp).toEqual({ name, state, fact });
});

test('before anybody looks, nothing is checked', () => {
  expect(countLamps(listLamps(nothing))).toEqual({
    ok: 0,
    attention: 0,
    failed: 0,
    unchecked: lampNames.length,
    checking: 0
  });
});
