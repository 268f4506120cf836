import { raceAbort } from '../scheduling';
import type { CameraCensus } from './find-camera';
import type { CameraBrowser } from './open-stream';

/** Wishes, no conditions: the camera on the back of a phone, and as many pixels as the network needs at any input size. */
const wishes: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } }
};

/** Chromium's alone; others do not tell a page its policy. */
interface WithPolicy {
  readonly featurePolicy?: { allowsFeature(name: string): boolean };
}

const askPermission = () => navigator.permissions.query({ name: 'camera' as PermissionName });

/** The cameras of this browser. */
export const browserCamera: CameraBrowser & CameraCensus = {
  circumstances: () => ({
    isSecure: isSecureContext,
    hasDevices: typeof navigator.mediaDevices?.getUserMedia === 'function',
    isAllowed: (document as WithPolicy).featurePolicy?.allowsFeature('camera') ?? null,
    isFramed: window.self !== window.top
  }),

  ask: () => navigator.mediaDevices.getUserMedia(wishes),

  async countCameras() {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.filter(({ kind }) => kind === 'videoinput').length;
  },

  permission: async () => (await askPermission()).state,

  async whenAllowed(signal) {
    let status: PermissionStatus;
    try {
      status = await askPermission();
    } catch {
      // Not every browser has this permission's name.
      return 'unknown';
    }
    if (status.state === 'granted') return 'allowed';
    const allowed = new Promise<void>((resolve) => {
      status.addEventListener('change', () => status.state === 'granted' && resolve(), { signal });
    });
    await raceAbort(allowed, signal);
    return 'allowed';
  }
};
