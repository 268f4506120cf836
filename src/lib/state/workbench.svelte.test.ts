import { expect, test } from 'vitest';
import type { BackendChoice, ImagePixels, RunRequest } from '../inference/engine';
import { buildNetwork } from '../network';
import { Explorer } from './explorer.svelte';
import type { InferenceRun } from './inference-run.svelte';
import { PhotoState } from './photo.svelte';
import { defaultPlace, formatPlace } from './place';
import { Workbench } from './workbench.svelte';

const pixels: ImagePixels = { width: 1, height: 1, data: new Uint8ClampedArray(4) };

class RecordingRun {
  readonly requests: RunRequest[] = [];
  readonly choices: BackendChoice[] = [];
  status = { status: 'idle' };

  async start(request: RunRequest) {
    this.requests.push(request);
    this.status = { status: 'done' };
  }

  async chooseBackend(choice: BackendChoice) {
    this.choices.push(choice);
  }
}

function openWorkbench() {
  const addresses: string[] = [];
  const run = new RecordingRun();
  const photo = new PhotoState({
    decodePhoto: async () => pixels,
    fetchSample: async () => new Blob(['x']),
    toPreviewUrl: () => 'data:,'
  });
  const explorer = new Explorer({
    network: buildNetwork(),
    navigate: (place) => addresses.push(formatPlace(place))
  });
  const workbench = new Workbench({ explorer, photo, run: run as unknown as InferenceRun });
  return { workbench, explorer, photo, run, addresses };
}

test('Run without a chosen photo runs the cat and puts it in the address', async () => {
  const { workbench, run, addresses } = openWorkbench();
  await workbench.runPhoto();
  expect(run.requests).toHaveLength(1);
  expect(run.requests[0]).toMatchObject({ weightSet: 'bundled', image: pixels });
  expect(addresses).toEqual(['photo=cat']);
});

test('a link that names a photo runs it once, also when the place changes later', async () => {
  const { workbench, run } = openWorkbench();
  await workbench.adopt({ ...defaultPlace, photo: 'rocket', backend: 'wasm' }, []);
  await workbench.adopt({ ...defaultPlace, photo: 'rocket', backend: 'wasm', at: 'Mixed_6b' }, []);
  expect(run.requests).toHaveLength(1);
  expect(run.choices[0]).toBe('wasm');
});

test('a link without a photo runs nothing', async () => {
  const { workbench, run } = openWorkbench();
  await workbench.adopt({ ...defaultPlace, at: 'Mixed_6b' }, ['a note']);
  expect(run.requests).toHaveLength(0);
  expect(workbench.explorer.notes).toEqual(['a note']);
});

test('other weights run the same photo again, but start nothing by themselves', async () => {
  const { workbench, run } = openWorkbench();
  await workbench.chooseWeights('untrained');
  expect(run.requests).toHaveLength(0);
  await workbench.runPhoto();
  await workbench.chooseWeights('bundled');
  expect(run.requests.map((request) => request.weightSet)).toEqual(['untrained', 'bundled']);
});

test('a photo that another choice overtook, or that failed, runs nothing', async () => {
  const { workbench, photo, run } = openWorkbench();
  const overtaken = workbench.runPhoto();
  await photo.choose('rocket', workbench.inputSize);
  await workbench.usePhoto();
  await overtaken;
  expect(run.requests).toHaveLength(1);

  const followed = workbench.adopt({ ...defaultPlace, photo: 'coffee' }, []);
  await photo.openFiles([], workbench.inputSize);
  await followed;
  expect(run.requests).toHaveLength(1);
});
