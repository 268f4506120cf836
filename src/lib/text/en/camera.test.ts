import { expect, test } from 'vitest';
import type { CameraFault } from '../../camera';
import { camera } from './camera';

const faults: readonly CameraFault[] = [
  { kind: 'insecure' },
  { kind: 'unsupported' },
  { kind: 'blocked' },
  { kind: 'denied', by: 'reader', isFramed: false },
  { kind: 'denied', by: 'reader', isFramed: true },
  { kind: 'denied', by: 'nobody', isFramed: false },
  { kind: 'denied', by: 'system', isFramed: false },
  { kind: 'no-camera' },
  { kind: 'busy' },
  { kind: 'unfit' },
  { kind: 'silent', waitedMs: 15_000 },
  { kind: 'ended' },
  { kind: 'unknown', detail: 'TypeError' }
];

test('each way to fail has a sentence of its own, and a next step', () => {
  const sentences = faults.map((fault) => camera.fault(fault));
  expect(new Set(sentences).size).toBe(faults.length);
  for (const sentence of sentences)
    expect(sentence).toMatch(
      /\. (Open|Use|To|Connect|Close|Choose|Try|Allow|The last picture stays\. Connect).+\.$/
    );
});

test('a rate is told with two digits or three', () => {
  expect([null, 2.4321, 12, 1.0004].map(camera.rate)).toEqual([
    'First frames…',
    '2.43 frames a second',
    '12 frames a second',
    '1 frame a second'
  ]);
});
