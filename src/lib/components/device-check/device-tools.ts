import { tryAwake } from '$lib/attachments/keep-awake';
import { browserCamera, cameraFaultOf, findCamera, openCamera } from '$lib/camera';
import type { InferenceEngine } from '$lib/inference';
import { tryWindows } from '$lib/lectures';
import { raceAbort } from '$lib/scheduling';
import type { DeviceTools } from '$lib/state/device-check.svelte';
import type { WeightsInfo } from '$lib/state/weights-info.svelte';

interface DeviceParts {
  readonly createEngine: () => Promise<InferenceEngine>;
  readonly weightsInfo: WeightsInfo;
}

/** The browser's; only to be called in one. */
export function createDeviceTools({ createEngine, weightsInfo }: DeviceParts): DeviceTools {
  return {
    readKept: (name) => weightsInfo.readKept(name),
    async startBackend(choice, signal) {
      const engine = await createEngine();
      try {
        return await raceAbort(engine.start(choice), signal);
      } finally {
        engine.dispose();
      }
    },
    findCamera: () => findCamera(browserCamera),
    async tryCamera(signal) {
      const feed = await openCamera(signal);
      feed.close();
    },
    cameraFaultOf: (error) => cameraFaultOf(error, browserCamera.circumstances()),
    tryAwake,
    tryWindows
  };
}
