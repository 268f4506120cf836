import { backend, memory } from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { InferenceError } from '../../../src/lib/inference';
import { LocalEngine } from '../../../src/lib/inference/local-engine';
import { startBackend, type StartedBackend } from '../../../src/lib/inference/start-backend';
import { buildNetwork, completeConfiguration, outputOpOf } from '../../../src/lib/network';
import { slimConventions, WeightStore } from '../../../src/lib/weights';
import { compareConvolutions } from './compare-convolutions';
import type { CompileTimes, EnginePage, Held, RunRecord, Setting } from './engine-page';

/** The engine without its worker, so that a test can look at what tfjs holds. */
class TransparentEngine implements EnginePage {
  #setting: Setting = { config: {} };
  #started!: StartedBackend;
  #engine!: LocalEngine;

  async start(setting: Setting): Promise<boolean> {
    this.#setting = setting;
    const started = await startBackend('webgl', { compilesAhead: setting.compilesAhead });
    const weights = new WeightStore({ baseUrl: new URL('/weights/', location.href) });
    this.#started = started;
    this.#engine = new LocalEngine({ weights, startBackend: async () => started });
    await this.#engine.start('webgl');
    return started.compileAhead !== null;
  }

  async compile(): Promise<CompileTimes> {
    const network = buildNetwork(this.#config);
    const startedAt = performance.now();
    const reader = this.#started.compileAhead?.open({ network, conventions: slimConventions });
    const askedAt = performance.now();
    const { signal } = new AbortController();
    for (const { endPoint } of network.ops) {
      await reader?.require(endPoint, { signal, onprogress: () => undefined });
    }
    return { dryRunMs: askedAt - startedAt, waitMs: performance.now() - askedAt };
  }

  listPrograms(): string[] {
    const { binaryCache } = backend() as unknown as { binaryCache: object };
    return Object.keys(binaryCache).sort();
  }

  async run(onprograms?: 'cancel' | 'lose'): Promise<RunRecord> {
    const { inputHeight: height, inputWidth: width } = this.#config;
    const data = Uint8ClampedArray.from({ length: height * width * 4 }, (_, i) => (i * 37) % 256);
    const image = { width, height, data };
    const controller = new AbortController();
    const news: RunRecord['news'][number][] = [];
    const thumbnails: Promise<[string, string]>[] = [];
    const running = this.#engine.run(
      { image, weightSet: 'bundled', config: this.#config, edits: [] },
      {
        signal: controller.signal,
        onprogress(progress) {
          news.push(progress);
          if (progress.kind !== 'programs') return;
          if (onprograms === 'cancel') controller.abort();
          if (onprograms === 'lose') loseDevice();
        },
        onresult: ({ scope, thumbnail }) => thumbnails.push(digest(scope, thumbnail.data))
      }
    );
    const outcome = await running.then(
      () => 'done',
      (error: Error) => (error instanceof InferenceError ? error.fault.kind : error.name)
    );
    return { outcome, news, thumbnails: Object.fromEntries(await Promise.all(thumbnails)) };
  }

  async read(which: 'end points' | 'ops'): Promise<Record<string, string>> {
    const network = buildNetwork(this.#config);
    const { signal } = new AbortController();
    const digests: [string, string][] = [];
    for (const op of network.ops) {
      if (which === 'end points' && outputOpOf(network, op.endPoint) !== op) continue;
      const { data } = await this.#engine.readTensor(op.scope, signal);
      digests.push(await digest(op.scope, data));
    }
    return Object.fromEntries(digests);
  }

  countHeld(): Held {
    const webgl = backend() as MathBackendWebGL;
    return {
      tensors: memory().numTensors,
      dataIds: webgl.numDataIds(),
      textures: webgl.getTextureManager().getNumUsedTextures(),
      bytes: webgl.memory().numBytesInGPU
    };
  }

  compareConvolutions = compareConvolutions;

  get #config() {
    return completeConfiguration(this.#setting.config);
  }
}

function loseDevice(): void {
  (backend() as MathBackendWebGL).gpgpu.gl.getExtension('WEBGL_lose_context')?.loseContext();
}

async function digest(scope: string, values: Float32Array): Promise<[string, string]> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', values.slice()));
  return [scope, [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')];
}

window.enginePage = new TransparentEngine();
