import { describe, expect, test } from 'vitest';
import { cameraFaultOf, CameraError, findObstacle, type CameraCircumstances } from './camera-fault';

const open: CameraCircumstances = {
  isSecure: true,
  hasDevices: true,
  isAllowed: true,
  isFramed: false
};

describe('before asking', () => {
  test.each([
    ['nothing stands in the way of an ordinary page', {}, null],
    ['of a browser that tells no policy neither', { isAllowed: null }, null],
    ['http', { isSecure: false, hasDevices: false }, 'insecure'],
    ['a frame without allow="camera"', { isAllowed: false, isFramed: true }, 'blocked'],
    ['a browser without cameras for pages', { hasDevices: false }, 'unsupported']
  ] as const)('%s', (_, change, kind) => {
    expect(findObstacle({ ...open, ...change })?.kind ?? null).toBe(kind);
  });
});

const thrown = (name: string, message = '') => new DOMException(message, name);

describe('what was thrown', () => {
  test.each([
    ['NotAllowedError', 'Permission denied', { kind: 'denied', by: 'reader', isFramed: false }],
    ['NotAllowedError', 'Permission dismissed', { kind: 'denied', by: 'nobody', isFramed: false }],
    [
      'NotAllowedError',
      'Permission denied by system',
      { kind: 'denied', by: 'system', isFramed: false }
    ],
    ['NotFoundError', 'Requested device not found', { kind: 'no-camera' }],
    ['NotReadableError', 'Device in use', { kind: 'busy' }],
    ['NotReadableError', 'Could not start video source', { kind: 'busy' }],
    ['AbortError', 'Starting videoinput failed', { kind: 'busy' }],
    ['AbortError', 'Timeout starting video source', { kind: 'silent', waitedMs: null }],
    ['OverconstrainedError', '', { kind: 'unfit' }],
    ['SecurityError', '', { kind: 'blocked' }],
    ['StrangeError', '', { kind: 'unknown', detail: 'StrangeError' }]
  ] as const)('%s “%s”', (name, message, fault) => {
    expect(cameraFaultOf(thrown(name, message), open)).toEqual(fault);
  });

  test('a denial under a policy that forbids is the policy’s', () => {
    const circumstances = { ...open, isAllowed: false, isFramed: true };
    expect(cameraFaultOf(thrown('NotAllowedError'), circumstances).kind).toBe('blocked');
  });

  test('a denial inside another page says that it is inside one', () => {
    const circumstances = { ...open, isAllowed: null, isFramed: true };
    expect(cameraFaultOf(thrown('NotAllowedError'), circumstances)).toMatchObject({
      isFramed: true
    });
  });

  test('our own fault comes through, and what is no error becomes a detail', () => {
    expect(cameraFaultOf(new CameraError({ kind: 'ended' }), open)).toEqual({ kind: 'ended' });
    expect(cameraFaultOf('broken', open)).toEqual({ kind: 'unknown', detail: 'broken' });
  });
});
