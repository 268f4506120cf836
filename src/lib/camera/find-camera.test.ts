import { expect, test, vi } from 'vitest';
import { findCamera, type CameraCensus } from './find-camera';

const open = { isSecure: true, hasDevices: true, isAllowed: true, isFramed: false };

function census(change: Partial<CameraCensus>): CameraCensus {
  return {
    circumstances: () => open,
    countCameras: async () => 1,
    permission: async () => 'prompt',
    ...change
  };
}

test.each([
  ['granted', 'granted'],
  ['prompt', 'asks']
] as const)('a camera with permission “%s” is found, and %s', async (permission, expected) => {
  const found = await findCamera(census({ permission: async () => permission }));
  expect(found).toEqual({ kind: 'found', permission: expected });
});

test('a browser that does not tell of its permission will ask', async () => {
  const permission = () => Promise.reject(new TypeError('camera is no name of a permission'));
  expect(await findCamera(census({ permission }))).toEqual({ kind: 'found', permission: 'asks' });
});

test('without a camera, and where it was refused, there is a fault', async () => {
  const none = await findCamera(census({ countCameras: async () => 0 }));
  expect(none).toEqual({ kind: 'none', fault: { kind: 'no-camera' } });
  const refused = await findCamera(census({ permission: async () => 'denied' }));
  expect(refused).toEqual({
    kind: 'none',
    fault: { kind: 'denied', by: 'reader', isFramed: false }
  });
});

test('where no page may have one, none is counted', async () => {
  const countCameras = vi.fn(async () => 1);
  const circumstances = () => ({ ...open, isSecure: false });
  const found = await findCamera(census({ countCameras, circumstances }));
  expect(found).toEqual({ kind: 'none', fault: { kind: 'insecure' } });
  expect(countCameras).not.toHaveBeenCalled();
});
