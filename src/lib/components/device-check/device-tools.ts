import { tryAwake } from '$lib/attachments/keep-awake';
import { browserCamera, cameraFaultOf, findCamera, openCamera } from '$lib/camera';
import type { InferenceEngine } from '$lib/inference';
import { tryWindows } from '$lib/lectures';
import { raceAbort } from '$lib/scheduling';
import { guardEngine } from '$lib/self-check';
import type { DeviceTools } from '$lib/state/device-check.svelte';
import type { OwnWeightsDoor } from '$lib/state/own-weights.svelte';
import type { WeightsInfo } from '$lib/state/weights-info.svelte';
import { defaultWeightSet } from '$lib/weights';

interface DeviceParts {
  readonly createEngine: () => Promise<InferenceEngine>;
  readonly ownWeights: OwnWeightsDoor;
  readonly weightsInfo: WeightsInfo;
}

/** The browser's; only to be called in one. */
export function createDeviceTools({
  createEngine,
  ownWeights,
  weightsInfo
}: DeviceParts): DeviceTools {
  return {
    async readKept(weights) {
      const own = weights === 'own' ? ownWeights.readKept() : null;
      if (own !== null) return { name: 'own', kept: own };
      const name = weights === 'own' ? defaultWeightSet : weights;
      return { name, kept: await weightsInfo.readKept(name) };
    },
    async startBackend(choice, signal) {
      let engine = await createEngine();
      try {
        if (choice === 'webgpu') engine = await guardEngine(engine);
        return await raceAbort(engine.start(choice), signal);
      } finally {
        // Of the checked one, whose check ends with it.
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
