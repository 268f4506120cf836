import { expect, test } from 'vitest';
import { listLamps, type DeviceFacts } from '../../device-check';
import { deviceCheck as chinese } from '../zh/device-check';
import { deviceCheck as english } from './device-check';

const facts: DeviceFacts = {
  offline: { status: 'incomplete', missing: { files: 2, bytes: 3_000 } },
  weights: {
    status: 'known',
    name: 'bundled',
    kept: { kind: 'files', keptBytes: 1_000_000, totalBytes: 21_802_784 }
  },
  backend: {
    status: 'known',
    report: {
      name: 'webgl',
      renderer: 'Apple GPU',
      reason: {
        kind: 'webgl-fit',
        isAsked: false,
        softwareRenderer: null,
        hasHalfPrecision: false
      },
      threads: null,
      losses: 0
    }
  },
  'self-check': { status: 'cancelled' },
  camera: { status: 'known', finding: { kind: 'found', permission: 'asks' } },
  awake: { status: 'known', finding: 'refused' },
  windows: { status: 'known', finding: 'heard' }
};
const found = (text: typeof english) =>
  Object.fromEntries(listLamps(facts).map((lamp) => [lamp.name, text.found(lamp)]));

test('each lamp says what was found and what to do', () => {
  expect(found(english)).toMatchObject({
    offline: 'Not ready for offline: 2 files are missing, 3.00 kB.',
    weights: expect.stringMatching(/^Trained trunk: 1\.00 MB of 21\.8 MB are on this device; /),
    backend: 'WebGL runs on this computer’s graphics processor. Device: Apple GPU.',
    camera: expect.stringMatching(/try it now, not before the audience\.$/),
    awake: expect.stringMatching(/Plug the computer in and check again\.$/)
  });
  expect(found(chinese)).toMatchObject({
    backend: 'WebGL 在这台电脑的图形处理器上运行。设备：Apple GPU。',
    weights: expect.stringMatching(/^训练好的主干：这台设备上有 1\.00 MB，共 21\.8 MB；/)
  });
});

test('a summary names what there is, and nothing else', () => {
  const counts = { ok: 5, attention: 1, failed: 0, unchecked: 1, checking: 0 };
  expect(english.summary(counts)).toBe('5 OK, 1 wants attention, 1 not checked.');
  expect(chinese.summary(counts)).toBe('5 项正常，1 项需要注意，1 项未检查。');
});
