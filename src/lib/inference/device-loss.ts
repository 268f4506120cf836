import { wait } from '../scheduling';
import { InferenceError, type InferenceFault } from './inference-error';

/** Where a device can be lost: a WebGL context, or a WebGPU device. */
export interface LossWatch {
  /** Aborts with InferenceError when the device is lost. */
  readonly lost: AbortSignal;
  /** To be awaited after any failure: has settled once it is known whether a loss is behind it; `lost` has fired then. */
  settle(): Promise<void>;
}

/** For backends that lose nothing. */
export const noLoss: LossWatch = { lost: new AbortController().signal, settle: async () => {} };

/**
 * The browser hears of a dead GPU process in a task of its own. Until then calls fail without a reason: programs do not
 * compile, textures are refused.
 */
const newsDelayMs = 500;
const stepMs = 25;

/** Watches a context for its end, by its event and, after a failure, by asking it. */
export function watchContext(
  canvas: Pick<EventTarget, 'addEventListener'>,
  context: Pick<WebGL2RenderingContext, 'isContextLost'>
): LossWatch {
  const loss = new AbortController();
  const { signal: lost } = loss;
  const onlost = () => {
    if (!lost.aborted) loss.abort(new InferenceError({ kind: 'context-lost' }));
  };
  canvas.addEventListener('webglcontextlost', onlost);
  return {
    lost,
    settle: async () => {
      const { signal: never } = new AbortController();
      for (let waitedMs = 0; !lost.aborted && waitedMs <= newsDelayMs; waitedMs += stepMs) {
        if (context.isContextLost()) return onlost();
        await wait(stepMs, never);
      }
    }
  };
}

/**
 * Watches a WebGPU device for its end, and for what it refuses: tfjs does not look, and goes on with zeros where memory has
 * run out or a program does not compile.
 */
export function watchDevice(device: Pick<GPUDevice, 'lost' | 'addEventListener'>): LossWatch {
  const loss = new AbortController();
  const { signal: lost } = loss;
  const end = (fault: InferenceFault) => {
    if (!lost.aborted) loss.abort(new InferenceError(fault));
  };
  const ended = device.lost.then(() => end({ kind: 'context-lost' }));
  device.addEventListener('uncapturederror', (event) => {
    // Else the browser prints it.
    event.preventDefault();
    end({ kind: 'device-refused', detail: event.error.message.split('\n', 1)[0] });
  });
  return {
    lost,
    settle: async () => {
      if (lost.aborted) return;
      const { signal: never } = new AbortController();
      await Promise.race([ended, wait(newsDelayMs, never)]);
    }
  };
}
